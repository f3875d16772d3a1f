import type { PoolClient } from 'pg';
import { v7 } from 'uuid';
import type { DemoDays } from './days.ts';
import type { Done, Records, Values } from './records.ts';
import { found, type People } from './seed-people.ts';
import type { DemoAgreement, DemoBadDay, DemoProblem, DemoRating, DemoStory } from './story.ts';

/** What one participant's way of working brings: problems, ratings, the agreement, the plan for a bad day. */
export class MethodSeeder {
	constructor(
		private readonly client: PoolClient,
		private readonly records: Records,
		private readonly days: DemoDays,
		private readonly people: People,
		private readonly story: DemoStory
	) {}

	/** @param goals ids by the key of the story. */
	async seed(goals: ReadonlyMap<string, string>): Promise<void> {
		const { problems, ratings, agreements, badDay } = this.story;
		for (const problem of problems ?? []) await this.#problem(problem);
		for (const rating of ratings ?? []) await this.#rating(rating, goals);
		let inForce: string | null = null;
		for (const version of agreements ?? []) inForce = await this.#agreement(version, inForce);
		if (badDay) await this.#badDay(badDay);
	}

	async #problem({ title, area, slot, hardBefore, madeDaysAgo }: DemoProblem): Promise<void> {
		const row = {
			...this.#place(slot === undefined ? 'self' : 'team'),
			...{ title, life_area: area, slot: slot ?? null, hard_before: hardBefore ?? null }
		};
		await this.records.write('problem', row, this.#done(this.story.participant, madeDaysAgo, '10:05'));
	}

	async #rating({ of, shared, scores }: DemoRating, goals: ReadonlyMap<string, string>): Promise<void> {
		const subject = 'area' in of ? { life_area: of.area } : { goal_id: found(goals, of.goal) };
		for (const [daysAgo, score, notLower, oneUp] of scores) {
			const words = { not_lower: notLower ?? null, one_up: oneUp ?? null };
			const row = { ...this.#place(shared ? 'team' : 'self'), ...subject, ...words, score };
			const done = this.#done(this.story.participant, daysAgo, '19:20');
			await this.records.write('rating', { ...row, rated_on: this.days.day(-daysAgo) }, done);
		}
	}

	/** Gives the version that holds after this one was written. */
	async #agreement(version: DemoAgreement, base_id: string | null): Promise<string | null> {
		const { participant, worker } = version.yes;
		const row = {
			...{ ...this.#place('team'), base_id, parties: version.parties, problems: version.problems },
			...{ goals: version.goals, more: version.more ?? null, rhythm: version.rhythm, place_kind: version.place },
			...{ starts_on: this.days.day(version.starts), ends_on: this.days.day(version.ends), lang: version.lang },
			...{ participant_answer: participant === undefined ? null : 'yes', worker_answer: worker ? 'yes' : null }
		};
		const id = await this.records.write('agreement', row, this.#done(version.from, version.madeDaysAgo, '13:40'));
		// The database dates a yes by its own clock.
		const on = (daysAgo: number | undefined): string | null => (daysAgo === undefined ? null : this.days.day(-daysAgo));
		await this.client.query(
			'update app.agreement set participant_on = $2, worker_on = $3, worker_id = $4 where id = $1',
			[id, on(participant), on(worker?.[1]), worker ? this.people.person(worker[0]) : null]
		);
		return participant !== undefined && worker ? id : base_id;
	}

	async #badDay({ things, people, madeDaysAgo }: DemoBadDay): Promise<void> {
		const [do_1, do_2, do_3] = things;
		const [[name_1, phone_1] = [null, null], [name_2, phone_2] = [null, null]] = people;
		const row = { ...this.#place('self'), do_1, do_2, do_3, name_1, phone_1, name_2, phone_2 };
		await this.records.write('bad_day', row, this.#done(this.story.participant, madeDaysAgo, '19:40'));
	}

	#place(thread: string): Values {
		const { participant } = this.story;
		const enrolment_id = this.people.enrolment(participant);
		return { id: v7(), enrolment_id, audience_id: this.people.thread(participant, thread) };
	}

	#done(key: string, daysAgo: number, time: string): Done {
		return { by: this.people.person(key), at: this.days.at(-daysAgo, time) };
	}
}
