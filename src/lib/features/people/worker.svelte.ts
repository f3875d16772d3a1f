import { createContext } from 'svelte';
import type { Catalogue } from '#i18n/catalogue/catalogue.ts';
import { loadCatalogue } from '#i18n/catalogue/phrases.svelte.ts';
import { inOslo } from '#i18n/dates/oslo.ts';
import type { App } from '#lib/app/context.ts';
import type { Message } from '#lib/core/message/types.ts';
import { audiences } from '#lib/data/audience/queries.ts';
import { lastMessages } from '#lib/data/message/queries.ts';
import { outings } from '#lib/data/outing/queries.ts';
import { tasks } from '#lib/data/task/queries.ts';
import { enrolments, team } from '#lib/data/team/queries.ts';
import { asksIn } from '../messages/asks.ts';
import { screenStatus } from '../tray/screen.svelte.ts';
import { personLines } from './lines.ts';
import { promised } from './promised.ts';
import { promisesOf } from './promises.ts';

/** What every screen of a worker shows something of, read once for all of them: ends of threads, never whole histories. */
export class Worker {
	#app: App;
	#enrolments;
	#members;
	#audiences;
	#ends;
	#tasks;
	#outings;
	#status;
	#catalogue = $state.raw<Catalogue>();

	/** Everyone this worker follows; undefined until read from disk. The tasks may come a moment later. */
	lines = $derived.by(() => {
		const me = this.#app.me.current;
		const own = this.#audiences.current;
		const ends = this.#ends.current;
		if (!me || !own || !ends || !this.#enrolments.current) return undefined;
		return personLines({
			enrolments: this.#enrolments.current.filter(({ closed_at }) => closed_at === null),
			audiences: own,
			ends,
			tasks: this.#tasks.current ?? [],
			me: me.person_id,
			asks: asksIn(this.#catalogue)
		});
	});

	/** This worker's tasks across everybody; undefined until read from disk. */
	promised = $derived.by(() => {
		const me = this.#app.me.current;
		const members = this.#members.current;
		const tasks = this.#tasks.current;
		if (!me || !members || !tasks || !this.#enrolments.current) return undefined;
		const mine = tasks.filter(({ assignee_id }) => assignee_id === me.person_id);
		return promised(mine, me, this.#enrolments.current, members);
	});

	/** The few that come next, late ones first. */
	next = $derived.by(() => {
		const me = this.#app.me.current;
		if (!me || !this.promised) return [];
		const today = inOslo(this.status.now.getTime()).day;
		const lists = promisesOf(
			this.promised.map(({ task }) => task),
			me.person_id,
			today
		);
		const ids = [...lists.late, ...lists.planned].slice(0, nextShown).map(({ id }) => id);
		return ids.flatMap((id) => this.promised?.find(({ task }) => task.id === id) ?? []);
	});

	constructor(app: App) {
		this.#app = app;
		this.#enrolments = enrolments(app.store);
		this.#members = team(app.store);
		this.#audiences = audiences(app.store);
		this.#ends = lastMessages(app.store);
		this.#tasks = tasks(app.store);
		this.#outings = outings(app.store);
		this.#status = screenStatus(app);
		// Offline before it was ever fetched: no ready-made sentences, everything else works.
		loadCatalogue().then(
			(catalogue) => (this.#catalogue = catalogue),
			() => undefined
		);
	}

	get status() {
		return this.#status.current;
	}

	/** The newest messages of a thread, oldest first. */
	endOf(thread: string | undefined): Message[] {
		return this.#ends.current?.find(({ audience_id }) => audience_id === thread)?.messages ?? [];
	}

	get catalogue() {
		return this.#catalogue;
	}

	get enrolments() {
		return this.#enrolments.current;
	}

	get members() {
		return this.#members.current;
	}

	/** Colleagues' and one's own visits of the last day. */
	get outings() {
		return this.#outings.current;
	}

	get audiences() {
		return this.#audiences.current;
	}
}

/** More are on the screen with all promises. */
const nextShown = 3;

/** `setWorker` once in the layout of the worker's screens. */
export const [getWorker, setWorker] = createContext<Worker>();
