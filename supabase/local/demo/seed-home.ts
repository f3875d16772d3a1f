import type { PoolClient } from 'pg';
import { v7 } from 'uuid';
import type { DemoDays } from './days.ts';
import type { Done, Records, Values } from './records.ts';
import type { People } from './seed-people.ts';
import type { DemoHome } from './story.ts';

/** What one participant has written about home and money, and the contact book of the team. */
export class HomeSeeder {
	constructor(
		private readonly client: PoolClient,
		private readonly records: Records,
		private readonly days: DemoDays,
		private readonly people: People,
		private readonly participant: string
	) {}

	async seed({ sheet, days, shared, defects, money, services }: DemoHome): Promise<void> {
		const dated = Object.fromEntries(Object.entries(days).map(([col, day]) => [col, this.#day(day)]));
		await this.#sheet({ ...sheet, ...dated, audience_id: this.#place(shared ? 'team' : 'self').audience_id });
		for (const { title, seen, told, fixed, shared: shown } of defects) {
			const on = { seen_on: this.#day(seen), told_on: this.#day(told), fixed_on: this.#day(fixed) };
			await this.records.write('defect', { ...this.#place(shown ? 'team' : 'self'), title, ...on }, this.#done());
		}
		for (const { kind, title, amount, paid, waiting, due } of money) {
			const line = { kind, title, amount, paid_on: this.#day(paid), due_on: this.#day(due) };
			await this.records.write(
				'money_line',
				{ ...this.#place('self'), ...line, waiting_for: waiting ?? null },
				this.#done()
			);
		}
		for (const { from, ...service } of services)
			await this.records.write('service_contact', { ...this.#place('team'), ...service }, this.#done(from));
	}

	/** It is there already: the database made it with the enrolment. */
	async #sheet(answers: Values): Promise<void> {
		const { rows } = await this.client.query<{ id: string }>('select id from app.home where enrolment_id = $1', [
			this.people.enrolment(this.participant)
		]);
		await this.records.change('home', rows[0]?.id ?? '', answers, this.#done());
	}

	#place(thread: string): { id: string; enrolment_id: string; audience_id: string } {
		const enrolment_id = this.people.enrolment(this.participant);
		return { id: v7(), enrolment_id, audience_id: this.people.thread(this.participant, thread) };
	}

	#done(by = this.participant): Done {
		return { by: this.people.person(by), at: this.days.at(-11, '18:30') };
	}

	#day(fromToday: number | undefined): string | null {
		return fromToday === undefined ? null : this.days.day(fromToday);
	}
}
