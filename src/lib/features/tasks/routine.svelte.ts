import { inOslo } from '#i18n/dates/oslo.ts';
import type { App } from '#lib/app/context.ts';
import { doneIn, ticksNow, type Routine as Rhythm } from '#lib/core/routine/rules.ts';
import type { Task } from '#lib/core/task/types.ts';
import { audiences } from '#lib/data/audience/queries.ts';
import { tick, untick } from '#lib/data/routine/mutations.ts';
import { ticks } from '#lib/data/routine/queries.ts';

/** The ticks of one routine. They are kept in the participant's own space, where no worker looks. */
export class Routine {
	#app: App;
	#task: () => Task;
	#today: () => string;
	#ticks;
	#audiences;
	#rhythm = $derived.by((): Rhythm => {
		const { repeat, created_at } = this.#task();
		// In the moment it becomes a step that is done once, this is still on screen.
		return { repeat: repeat ?? 'daily', since: inOslo(created_at).day };
	});
	#own = $derived.by(() => (this.#ticks.current ?? []).filter(({ task_id }) => task_id === this.#task().id));

	#now = $derived.by(() => ticksNow(this.#rhythm, this.#own, this.#today()));

	done = $derived.by(() => doneIn(this.#rhythm, this.#own, this.#today()));
	ticked = $derived.by(() => this.#now.length > 0);

	/** Call while a component starts. */
	constructor(app: App, task: () => Task, today: () => string) {
		this.#app = app;
		this.#task = task;
		this.#today = today;
		this.#ticks = ticks(app.store, task().enrolment_id);
		this.#audiences = audiences(app.store);
		// Read before the first tap, which is answered at once.
		$effect(() => void this.#audiences.current);
	}

	/** Ticks what is not ticked now, and takes back what is. */
	async press(): Promise<void> {
		const { id, enrolment_id } = this.#task();
		if (this.ticked) return void (await Promise.all(this.#now.map((row) => untick(this.#app, row))));
		const own = (this.#audiences.current ?? []).find(
			(audience) => audience.kind === 'self' && audience.enrolment_id === enrolment_id
		);
		if (!own) return;
		await tick(this.#app, { enrolment_id, audience_id: own.id, task_id: id, ticked_on: this.#today() });
	}
}
