import type { PoolClient, Pool } from 'pg';
import { v7 } from 'uuid';
import { AMINA } from './amina.ts';
import type { DemoHistory, DemoMessage, DemoTask } from './history.ts';
import { DANIEL, OKSANA } from './others.ts';
import { OFFICE, PARTICIPANTS, WORKERS, type DemoParticipant, type DemoWorker } from './people.ts';

const DAY_MS = 86_400_000;

/** Puts the demo people into an empty database; a database with people in it is left alone. */
export async function seedDemo(pool: Pool, now = new Date()): Promise<void> {
	const client = await pool.connect();
	try {
		const { rows } = await client.query('select 1 from app.office limit 1');
		if (rows.length > 0) return;
		const seeder = new Seeder(client, now);
		await seeder.people();
		for (const history of [AMINA, DANIEL, OKSANA]) await seeder.history(history);
	} finally {
		client.release();
	}
}

class Seeder {
	#people = new Map<string, string>();
	#enrolments = new Map<string, string>();
	/** Audience id by `<participant>/<thread>`. */
	#threads = new Map<string, string>();

	constructor(
		private readonly client: PoolClient,
		private readonly now: Date
	) {}

	async people(): Promise<void> {
		const office = await this.#insert('office', {
			name: OFFICE.name,
			phone: OFFICE.phone,
			reply_days: OFFICE.replyDays
		});
		for (const worker of WORKERS) await this.#worker(office, worker);
		for (const participant of PARTICIPANTS) await this.#participant(office, participant);
	}

	/** Messages one transaction each, in the order they were written: order in a thread is order of versions. */
	async history(history: DemoHistory): Promise<void> {
		const chronological = history.messages.toSorted(
			(a, b) => this.#moment(a.daysAgo, a.at) - this.#moment(b.daysAgo, b.at)
		);
		for (const task of history.tasks) await this.#task(history.participant, task);
		for (const message of chronological) await this.#message(history.participant, message);
		for (const read of history.read) await this.#read(history.participant, read);
	}

	async #worker(office: string, worker: DemoWorker): Promise<void> {
		const id = await this.#insert('person', {
			office_id: office,
			kind: 'worker',
			display_name: worker.name,
			language: 'nb'
		});
		this.#people.set(worker.key, id);
		const { email, lead, role, employer, phone, hours } = worker;
		await this.#insert(
			'office_member',
			{ person_id: id, office_id: office, email, is_lead: lead, role, employer, phone, hours },
			'person_id'
		);
	}

	async #participant(office: string, { key, name, language, method, phone, team }: DemoParticipant): Promise<void> {
		const person = await this.#insert('person', {
			office_id: office,
			kind: 'participant',
			display_name: name,
			language
		});
		this.#people.set(key, person);
		const enrolment = await this.#insert('enrolment', {
			...{ office_id: office, participant_id: person, method, display_name: name, language, phone },
			...{ office_name: OFFICE.name, office_phone: OFFICE.phone, reply_days: OFFICE.replyDays },
			started_at: this.#ago(42, '10:00')
		});
		this.#enrolments.set(key, enrolment);
		for (const member of team)
			await this.client.query('select private.add_team_member($1, $2)', [enrolment, this.#person(member)]);
		const { rows } = await this.client.query<{ id: string; worker_id: string | null }>(
			`select id, worker_id from app.audience where enrolment_id = $1 and kind in ('team', 'direct')`,
			[enrolment]
		);
		for (const { id, worker_id } of rows) this.#threads.set(`${key}/${this.#keyOf(worker_id)}`, id);
	}

	async #message(participant: string, message: DemoMessage): Promise<void> {
		const sent = this.#ago(message.daysAgo, message.at);
		await this.#insert('message', {
			...this.#place(participant, message.thread),
			...{
				body: message.body ?? null,
				phrase_key: message.phrase ?? null,
				phrase_params: this.#params(message.params)
			},
			...{ lang: message.lang, created_by: this.#person(message.from) },
			...{ sent_at: sent, created_at: sent, updated_at: sent }
		});
	}

	async #task(participant: string, task: DemoTask): Promise<void> {
		const worker = WORKERS.find((candidate) => candidate.key === task.assignee);
		const made = this.#ago(task.madeDaysAgo, '10:30');
		await this.#insert('task', {
			...this.#place(participant, 'team'),
			...{ kind: task.kind ?? 'step', title: task.title, note: task.note ?? null },
			assignee_kind: worker ? 'worker' : task.assignee === 'me' ? 'participant' : 'other',
			assignee_id: worker ? this.#person(worker.key) : null,
			assignee_name: worker || task.assignee === 'me' ? null : task.assignee,
			due_on: task.due === undefined ? null : this.#day(task.due),
			due_time: task.time ?? null,
			...{
				status: task.status,
				answer: task.answer ?? null,
				help: task.help ?? 'none',
				progress_note: task.progress ?? null
			},
			done_at: task.doneDaysAgo === undefined ? null : this.#ago(task.doneDaysAgo, '14:00'),
			...{ created_by: this.#person(task.from), created_at: made, updated_at: made }
		});
	}

	/** A marker at the newest message that was there when the person read. */
	async #read(participant: string, read: DemoHistory['read'][number]): Promise<void> {
		const place = this.#place(participant, read.thread);
		const readAt = this.#ago(read.daysAgo, '21:00');
		const own = read.person === participant;
		await this.client.query(
			`insert into app.read_marker (enrolment_id, audience_id, thread_id, person_id, up_to, read_at, created_by)
			select $1, case when $5 then s.id else $2::uuid end, $2::uuid, $3, coalesce(max(c.ver), 0), $4, $3
			from app.audience s left join app.message m on m.audience_id = $2 and m.sent_at <= $4
				left join app.change c on c.row_id = m.id
			where s.enrolment_id = $1 and s.kind = 'self' group by s.id`,
			[place.enrolment_id, place.audience_id, this.#person(read.person), readAt, own]
		);
	}

	#place(participant: string, thread: string): { id: string; enrolment_id: string; audience_id: string } {
		return {
			id: v7(),
			enrolment_id: found(this.#enrolments, participant),
			audience_id: found(this.#threads, `${participant}/${thread}`)
		};
	}

	#params(params: DemoMessage['params']): string | null {
		if (!params) return null;
		return JSON.stringify(
			Object.fromEntries(
				Object.entries(params).map(([key, value]) => [key, typeof value === 'number' ? this.#day(value) : value])
			)
		);
	}

	#person(key: string): string {
		return found(this.#people, key);
	}

	#keyOf(worker: string | null): string {
		return [...this.#people].find(([, id]) => id === worker)?.[0] ?? 'team';
	}

	#moment(daysAgo: number, at: string): number {
		return this.#ago(daysAgo, at).getTime();
	}

	/** A moment of an earlier day, never later than now. */
	#ago(days: number, at: string): Date {
		const moment = new Date(`${this.#day(-days)}T${at}:00+01:00`);
		return moment > this.now ? new Date(this.now.getTime() - 60_000) : moment;
	}

	#day(fromToday: number): string {
		return new Date(this.now.getTime() + fromToday * DAY_MS).toISOString().slice(0, 10);
	}

	async #insert(table: string, row: Record<string, unknown>, id = 'id'): Promise<string> {
		const columns = Object.keys(row);
		const { rows } = await this.client.query<{ id: string }>(
			`insert into app.${table} (${columns.join(', ')}) values (${columns.map((_, i) => `$${i + 1}`).join(', ')}) returning ${id} as id`,
			Object.values(row)
		);
		return (rows[0] as { id: string }).id;
	}
}

function found(map: Map<string, string>, key: string): string {
	const value = map.get(key);
	if (value === undefined) throw new Error(`The demo has no ${key}`);
	return value;
}
