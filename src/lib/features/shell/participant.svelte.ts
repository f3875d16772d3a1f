import { createContext } from 'svelte';
import type { Catalogue } from '#i18n/catalogue/catalogue.ts';
import { loadCatalogue } from '#i18n/catalogue/phrases.svelte.ts';
import type { App } from '#lib/app/context.ts';
import type { Audience } from '#lib/core/audience/types.ts';
import { workersIn } from '#lib/core/team/people.ts';
import { audiences } from '#lib/data/audience/queries.ts';
import { lastMessages, readMarkers } from '#lib/data/message/queries.ts';
import { goals } from '#lib/data/goal/queries.ts';
import { tasks } from '#lib/data/task/queries.ts';
import { enrolments, team } from '#lib/data/team/queries.ts';
import { asksIn } from '../messages/asks.ts';
import { newsOf } from '../now/news.ts';
import { screenStatus } from '../tray/screen.svelte.ts';
import type { People } from './people.ts';

/** What every screen of a participant shows something of, read once for all of them. */
export class Participant {
	#app: App;
	#enrolments;
	#audiences;
	#ends;
	#status;
	#catalogue = $state.raw<Catalogue>();

	enrolment = $derived.by(() => this.#enrolments.current?.find(({ closed_at }) => closed_at === null));
	/** By id: a change of the enrolment's words must not begin these anew, which would take the screen away for a moment. */
	#id = $derived.by(() => this.enrolment?.id);
	#team = $derived.by(() => (this.#id === undefined ? undefined : team(this.#app.store, this.#id)));
	#tasks = $derived.by(() => (this.#id === undefined ? undefined : tasks(this.#app.store, this.#id)));
	/** Read when a screen first asks for them; a later one has them at once. */
	#goals = $derived.by(() => (this.#id === undefined ? undefined : goals(this.#app.store, this.#id)));
	#markers = $derived.by(() => (this.#id === undefined ? undefined : readMarkers(this.#app.store, this.#id)));

	/** Missing until both are read from disk. */
	people = $derived.by((): People | undefined => {
		const me = this.#app.me.current;
		const members = this.#team?.current;
		return me && this.enrolment && members ? { me, enrolment: this.enrolment, team: members } : undefined;
	});

	/** The team's conversation first, then one with each worker who is in the team now. */
	threads = $derived.by((): Audience[] => {
		const mine = (this.#audiences.current ?? []).filter(({ enrolment_id }) => enrolment_id === this.enrolment?.id);
		const direct = mine.filter(
			(audience) =>
				audience.kind === 'direct' &&
				workersIn(audience, this.people?.team ?? []).some(({ removed_at }) => removed_at === null)
		);
		return [...mine.filter(({ kind }) => kind === 'team'), ...direct];
	});

	/** Whether looking for work is part of this way of working: in the others it is never the required goal. */
	withJobs = $derived.by(() => this.enrolment?.method === 'se' || this.enrolment?.method === 'oot');

	/** What somebody has written and the participant has not read or answered. */
	news = $derived.by(() => {
		const { current } = this.#ends;
		const markers = this.#markers?.current;
		if (current === undefined || markers === undefined || !this.enrolment) return undefined;
		return newsOf(current, markers, this.enrolment.participant_id, asksIn(this.#catalogue));
	});

	constructor(app: App) {
		this.#app = app;
		this.#enrolments = enrolments(app.store);
		this.#audiences = audiences(app.store);
		this.#ends = lastMessages(app.store);
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

	get catalogue() {
		return this.#catalogue;
	}

	get goals() {
		return this.#goals?.current;
	}

	get tasks() {
		return this.#tasks?.current;
	}

	get markers() {
		return this.#markers?.current ?? [];
	}

	/** The team's audience: who sees what is not private. */
	get teamThread(): Audience | undefined {
		return this.threads.find(({ kind }) => kind === 'team');
	}
}

/** `setParticipant` once in the layout of the participant's screens. */
export const [getParticipant, setParticipant] = createContext<Participant>();
