import type { PoolClient } from 'pg';
import type { DemoDays } from './days.ts';
import { OFFICE, PARTICIPANTS, WORKERS, type DemoParticipant, type DemoWorker } from './people.ts';
import { Records } from './records.ts';

/** Ids of the demo people and of what they share. */
export interface People {
	/** Person id by key. */
	person(key: string): string;
	/** Enrolment id by the key of the participant. */
	enrolment(participant: string): string;
	/** Audience id. @param thread `team`, `self`, or the key of a worker. */
	thread(participant: string, thread: string): string;
}

/** The office, its workers and the participants with their teams. */
export async function seedPeople(client: PoolClient, days: DemoDays): Promise<People> {
	const seeder = new PeopleSeeder(client, days);
	await seeder.seed();
	return {
		person: (key) => found(seeder.persons, key),
		enrolment: (participant) => found(seeder.enrolments, participant),
		thread: (participant, thread) => found(seeder.threads, `${participant}/${thread}`)
	};
}

class PeopleSeeder {
	readonly persons = new Map<string, string>();
	readonly enrolments = new Map<string, string>();
	/** Audience id by `<participant>/<thread>`. */
	readonly threads = new Map<string, string>();
	readonly #records: Records;

	constructor(
		private readonly client: PoolClient,
		private readonly days: DemoDays
	) {
		this.#records = new Records(client);
	}

	async seed(): Promise<void> {
		const { name, phone, replyDays } = OFFICE;
		const office = await this.#records.insert('office', { name, phone, reply_days: replyDays });
		for (const worker of WORKERS) await this.#worker(office, worker);
		for (const participant of PARTICIPANTS) await this.#participant(office, participant);
	}

	async #worker(office: string, worker: DemoWorker): Promise<void> {
		const person = { office_id: office, kind: 'worker', display_name: worker.name, language: 'nb' };
		const id = await this.#records.insert('person', person);
		this.persons.set(worker.key, id);
		const { email, lead, role, employer, phone, hours, photo } = worker;
		const member = {
			person_id: id,
			office_id: office,
			email,
			is_lead: lead,
			role,
			employer,
			phone,
			hours,
			photo: photo ?? null
		};
		await this.#records.insert('office_member', member, 'person_id');
	}

	async #participant(office: string, participant: DemoParticipant): Promise<void> {
		const { key, name, language, method, phone, team, agreedCount } = participant;
		const own = { office_id: office, display_name: name, language };
		const person = await this.#records.insert('person', { ...own, kind: 'participant' });
		this.persons.set(key, person);
		const enrolment = await this.#records.insert('enrolment', {
			...{ ...own, participant_id: person, method, phone, agreed_count: agreedCount ?? null },
			...{ office_name: OFFICE.name, office_phone: OFFICE.phone, reply_days: OFFICE.replyDays },
			started_at: this.days.at(-30, '10:00')
		});
		this.enrolments.set(key, enrolment);
		await this.#team(key, enrolment, team);
	}

	async #team(participant: string, enrolment: string, team: string[]): Promise<void> {
		for (const member of team)
			await this.client.query('select private.add_team_member($1, $2)', [enrolment, found(this.persons, member)]);
		const { rows } = await this.client.query<{ id: string; kind: string; worker_id: string | null }>(
			'select id, kind, worker_id from app.audience where enrolment_id = $1',
			[enrolment]
		);
		for (const { id, kind, worker_id } of rows)
			this.threads.set(`${participant}/${this.#keyOf(worker_id) ?? kind}`, id);
	}

	#keyOf(worker: string | null): string | undefined {
		return [...this.persons].find(([, id]) => id === worker)?.[0];
	}
}

/** @throws Error when a story names somebody or something that is not there. */
export function found(map: ReadonlyMap<string, string>, key: string): string {
	const value = map.get(key);
	if (value === undefined) throw new Error(`The demo has no ${key}`);
	return value;
}
