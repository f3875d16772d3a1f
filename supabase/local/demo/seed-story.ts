import type { PoolClient } from 'pg';
import { v7 } from 'uuid';
import type { DemoDays } from './days.ts';
import { HomeSeeder } from './seed-home.ts';
import { MethodSeeder } from './seed-method.ts';
import { WORKERS } from './people.ts';
import type { Done, Records, Values } from './records.ts';
import { found, type People } from './seed-people.ts';
import { WorkSeeder } from './seed-work.ts';
import type { DemoAnswer, DemoAppointment, DemoGoal, DemoJob, DemoMessage, DemoStory, DemoTask } from './story.ts';

/** Writes one participant's six weeks into the database. */
export class StorySeeder {
	readonly #goals = new Map<string, string>();

	constructor(
		private readonly client: PoolClient,
		private readonly records: Records,
		private readonly days: DemoDays,
		private readonly people: People,
		private readonly story: DemoStory
	) {}

	/** Everything but the messages, in one transaction. */
	async plan(): Promise<void> {
		const { goals, tasks, appointments, jobs } = this.story;
		await this.client.query('begin');
		for (const goal of goals) await this.#goal(goal);
		const rows = tasks.map((task) => this.#task(task));
		await this.records.insertAll('task', rows);
		for (const [k, { ticks = [] }] of tasks.entries())
			for (const daysAgo of ticks) await this.#tick(String(rows[k]?.['id']), daysAgo);
		for (const appointment of appointments) await this.#appointment(appointment);
		for (const job of jobs ?? []) await this.#job(job);
		await new WorkSeeder(this.client, this.records, this.days, this.people, this.story).seed();
		await new MethodSeeder(this.client, this.records, this.days, this.people, this.story).seed(this.#goals);
		const { home, participant } = this.story;
		if (home) await new HomeSeeder(this.client, this.records, this.days, this.people, participant).seed(home);
		await this.client.query('commit');
	}

	/** The messages of each thread as rows, in the order they were written. */
	threads(): Values[][] {
		const sentAt = ({ daysAgo, at }: DemoMessage): number => this.days.at(-daysAgo, at).getTime();
		const inOrder = this.story.messages.toSorted((a, b) => sentAt(a) - sentAt(b));
		const names = [...new Set(inOrder.map(({ thread }) => thread))];
		return names.map((name) => inOrder.filter(({ thread }) => thread === name).map((one) => this.#message(one)));
	}

	async markers(): Promise<void> {
		for (const marker of this.story.read) await this.#read(marker);
	}

	async #goal({ key, from, title, area, worked, lang, together, madeDaysAgo, then }: DemoGoal): Promise<void> {
		const own = from === this.story.participant;
		const words = { title, life_area: area, worked: worked ?? null, lang, together: together ?? false };
		const row = { ...this.#place('team'), ...words, status: own ? 'active' : 'proposed' };
		const id = await this.records.write('goal', row, this.#done(from, madeDaysAgo, '10:20'));
		this.#goals.set(key, id);
		for (const { by, daysAgo, status, answer } of then ?? [])
			await this.records.change('goal', id, { status, answer: answer ?? null }, this.#done(by, daysAgo, '11:10'));
	}

	#task(task: DemoTask): Values {
		const worker = WORKERS.find((candidate) => candidate.key === task.assignee);
		const { by, at } = this.#done(task.from, task.madeDaysAgo, '10:30');
		return {
			...this.#place('team'),
			...{ created_by: by, created_at: at, updated_at: at },
			...{ title: task.title, note: task.note ?? null, together: task.together ?? false },
			goal_id: task.goal === undefined ? null : found(this.#goals, task.goal),
			assignee_kind: worker ? 'worker' : task.assignee === 'me' ? 'participant' : 'other',
			assignee_id: worker ? this.people.person(worker.key) : null,
			assignee_name: worker || task.assignee === 'me' ? null : task.assignee,
			...{ due_on: this.#day(task.due), due_time: task.time ?? null, progress_note: task.progress ?? null },
			...{ status: task.status, answer: task.answer ?? null, help: task.help ?? 'none' },
			...{ confidence: task.confidence ?? null, repeat: task.repeat ?? null },
			...{ review_participant: task.reviews?.[0] ?? null, review_worker: task.reviews?.[1] ?? null },
			done_at: task.doneDaysAgo === undefined ? null : this.days.at(-task.doneDaysAgo, '14:00')
		};
	}

	async #tick(task_id: string, daysAgo: number): Promise<void> {
		const row = { ...this.#place('self'), task_id, ticked_on: this.days.day(-daysAgo) };
		await this.records.write('tick', row, this.#done(this.story.participant, daysAgo, '20:10'));
	}

	async #appointment(one: DemoAppointment): Promise<void> {
		const row = {
			...{ ...this.#place('team'), place_kind: one.kind ?? null, place: one.place ?? null, wish: one.wish ?? null },
			...{ purpose: one.purpose ?? null, bring: one.bring ?? null, interpreter: one.interpreter ?? 'none' },
			topics: one.topics ?? null,
			...{ ...this.#window(one.when), status: one.when ? 'planned' : 'asked' },
			who: (one.who ?? []).map((key) => this.people.person(key))
		};
		const id = await this.records.write('appointment', row, this.#done(one.from, one.madeDaysAgo, '09:40'));
		for (const { by, daysAgo, at, ...set } of one.then ?? [])
			await this.records.change('appointment', id, this.#answer(set), this.#done(by, daysAgo, at));
	}

	#answer({ when, nextAbout, ...set }: Omit<DemoAnswer, 'by' | 'daysAgo' | 'at'>): Values {
		const about = nextAbout === undefined ? {} : { next_about: this.#day(nextAbout) };
		return { ...set, ...about, ...(when ? this.#window(when) : {}) };
	}

	#window(when: DemoAppointment['when']): { starts_at: Date | null; ends_at: Date | null } {
		if (!when) return { starts_at: null, ends_at: null };
		const [day, from, to] = when;
		return { starts_at: this.days.at(day, from), ends_at: this.days.at(day, to) };
	}

	async #job(job: DemoJob): Promise<void> {
		const [first, ...later] = job.stages;
		if (!first) throw new Error(`${job.title} has no stage`);
		const row = {
			...{ ...this.#place('team'), title: job.title, employer: job.employer, method: job.method, kind: job.kind },
			...{ link: job.link ?? null, contact: job.contact ?? null, notes: job.notes ?? null },
			...{ worker_note: job.workerNote ?? null, deadline: this.#day(job.deadline), follow_up: this.#day(job.followUp) },
			...{ stage: first[0], stage_on: this.days.day(-first[1]) }
		};
		const id = await this.records.write('job_application', row, this.#done(job.from, first[1], '12:15'));
		for (const [stage, daysAgo] of later) {
			const done = this.#done(this.story.participant, daysAgo, '16:05');
			await this.records.change('job_application', id, { stage, stage_on: this.days.day(-daysAgo) }, done);
		}
	}

	#message(message: DemoMessage): Values {
		const { by, at } = this.#done(message.from, message.daysAgo, message.at);
		return {
			...{ ...this.#place(message.thread), lang: message.lang, body: message.body ?? null },
			...{ phrase_key: message.phrase ?? null, phrase_params: this.#params(message.params) },
			...{ sent_at: at, created_by: by, created_at: at, updated_at: at }
		};
	}

	/** A marker at the newest message that was there when the person read. */
	async #read({ person, thread, daysAgo }: DemoStory['read'][number]): Promise<void> {
		const { enrolment_id, audience_id } = this.#place(thread);
		const { by, at } = this.#done(person, daysAgo, '21:00');
		await this.client.query(
			`insert into app.read_marker (enrolment_id, audience_id, thread_id, person_id, up_to, read_at, created_by)
			select $1, case when $5 then s.id else $2::uuid end, $2::uuid, $3, coalesce(max(c.ver), 0), $4, $3
			from app.audience s left join app.message m on m.audience_id = $2 and m.sent_at <= $4
				left join app.change c on c.row_id = m.id
			where s.enrolment_id = $1 and s.kind = 'self' group by s.id`,
			[enrolment_id, audience_id, by, at, person === this.story.participant]
		);
	}

	#place(thread: string): { id: string; enrolment_id: string; audience_id: string } {
		const { participant } = this.story;
		const enrolment_id = this.people.enrolment(participant);
		return { id: v7(), enrolment_id, audience_id: this.people.thread(participant, thread) };
	}

	#done(key: string, daysAgo: number, time: string): Done {
		return { by: this.people.person(key), at: this.days.at(-daysAgo, time) };
	}

	#params(params: DemoMessage['params']): Values | null {
		if (!params) return null;
		const written = Object.entries(params).map(([key, value]) => [
			key,
			typeof value === 'number' ? this.#day(value) : value
		]);
		return Object.fromEntries(written) as Values;
	}

	#day(fromToday: number | undefined): string | null {
		return fromToday === undefined ? null : this.days.day(fromToday);
	}
}
