import type { PoolClient } from 'pg';
import { v7 } from 'uuid';
import type { DemoDays } from './days.ts';
import type { Done, Records, Values } from './records.ts';
import type { People } from './seed-people.ts';
import type { DemoEmployer, DemoStory, DemoWork } from './story.ts';

/** What one participant's search for work brings beside the log: employers, how it goes, the profile. */
export class WorkSeeder {
	constructor(
		private readonly client: PoolClient,
		private readonly records: Records,
		private readonly days: DemoDays,
		private readonly people: People,
		private readonly story: DemoStory
	) {}

	async seed(): Promise<void> {
		const { work } = this.story;
		if (!work) return;
		for (const employer of work.employers) await this.#employer(employer);
		for (const checkIn of work.checkIns) await this.#checkIn(checkIn);
		await this.#profile(work.profile);
	}

	async #employer({ from, madeDaysAgo, yes, entries, ...one }: DemoEmployer): Promise<void> {
		const words = { employer: one.employer, place: one.place ?? null, purpose: one.purpose };
		const made = this.#done(from, madeDaysAgo, '09:20');
		const id = await this.records.write('employer_contact', { ...this.#place('team'), ...words }, made);
		if (yes) await this.#yes(id, yes);
		for (const { daysAgo, ...entry } of entries) {
			const row = { ...this.#place('team'), contact_id: id, happened_on: this.days.day(-daysAgo), ...entry };
			await this.records.write('contact_entry', row, this.#done(from, daysAgo, '14:10'));
		}
	}

	async #yes(id: string, { daysAgo, level, words }: NonNullable<DemoEmployer['yes']>): Promise<void> {
		const set = { approval: 'yes', disclosure: level, disclosure_words: words ?? null };
		await this.records.change('employer_contact', id, set, this.#done(this.story.participant, daysAgo, '18:05'));
		// The database dates an answer by its own clock.
		const day = this.days.day(-daysAgo);
		await this.client.query('update app.employer_contact set approval_on = $2, disclosure_on = $2 where id = $1', [
			id,
			day
		]);
		await this.client.query('update app.history set happened_on = $2 where row_id = $1 and happened_on is not null', [
			id,
			day
		]);
	}

	async #checkIn({ employer, daysAgo, answer, words }: DemoWork['checkIns'][number]): Promise<void> {
		const place = this.#place('team');
		const { rows } = await this.client.query<{ id: string }>(
			'select id from app.job_application where enrolment_id = $1 and employer = $2',
			[place.enrolment_id, employer]
		);
		const row = { ...place, job_id: rows[0]?.id, answer, words: words ?? null, said_on: this.days.day(-daysAgo) };
		await this.records.write('check_in', row, this.#done(this.story.participant, daysAgo, '17:15'));
	}

	async #profile({ shared, lang, madeDaysAgo, words }: DemoWork['profile']): Promise<void> {
		const row = { ...this.#place(shared ? 'team' : 'self'), lang, ...words };
		await this.records.write('profile', row, this.#done(this.story.participant, madeDaysAgo, '19:40'));
	}

	#place(thread: string): Values & { id: string; enrolment_id: string } {
		const { participant } = this.story;
		const enrolment_id = this.people.enrolment(participant);
		return { id: v7(), enrolment_id, audience_id: this.people.thread(participant, thread) };
	}

	#done(key: string, daysAgo: number, time: string): Done {
		return { by: this.people.person(key), at: this.days.at(-daysAgo, time) };
	}
}
