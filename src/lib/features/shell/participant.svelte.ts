import { createContext } from 'svelte';
import type { Catalogue } from '#i18n/catalogue/catalogue.ts';
import { loadCatalogue } from '#i18n/catalogue/phrases.svelte.ts';
import type { App } from '#lib/app/context.ts';
import type { Audience } from '#lib/core/audience/types.ts';
import { fourthOf } from '#lib/core/method/methods.ts';
import type { Sharing } from '#lib/core/sharing/types.ts';
import { workersIn } from '#lib/core/team/people.ts';
import type { Enrolment } from '#lib/core/team/types.ts';
import { agreements } from '#lib/data/agreement/queries.ts';
import { audiences } from '#lib/data/audience/queries.ts';
import { appointments } from '#lib/data/appointment/queries.ts';
import { evaluations } from '#lib/data/evaluation/queries.ts';
import { applications, daysSent } from '#lib/data/job/queries.ts';
import { lastMessages, readMarkers } from '#lib/data/message/queries.ts';
import { goals } from '#lib/data/goal/queries.ts';
import { shares } from '#lib/data/sharing/queries.ts';
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

	/** Of all enrolments, so that nothing waits for the first of them to be read: a participant's phone holds little else. */
	#team;
	#tasks;
	#markers;
	#appointments;

	/** The one that goes on; when all have ended, the last: it can be read until it is deleted. */
	enrolment = $derived.by(() => {
		const all = this.#enrolments.current ?? [];
		return all.find(({ closed_at }) => closed_at === null) ?? [...all].sort(byEnd).at(-1);
	});
	/** By id: a change of the enrolment's words must not begin these anew, which would take the screen away for a moment. */
	#id = $derived.by(() => this.enrolment?.id);
	/** Read when a screen first asks for them; a later one has them at once. */
	#goals = $derived.by(() => (this.#id === undefined ? undefined : goals(this.#app.store, this.#id)));
	#agreements = $derived.by(() => (this.#id === undefined ? undefined : agreements(this.#app.store, this.#id)));
	#evaluations = $derived.by(() => (this.#id === undefined ? undefined : evaluations(this.#app.store, this.#id)));
	#applications = $derived.by(() => (this.#id === undefined ? undefined : applications(this.#app.store, this.#id)));
	#daysSent = $derived.by(() => (this.#id === undefined ? undefined : daysSent(this.#app.store, this.#id)));

	#shares = $derived.by(() => (this.#id === undefined ? undefined : shares(this.#app.store, this.#id)));

	team = $derived.by(() => this.#mine(this.#team.current));
	tasks = $derived.by(() => this.#mine(this.#tasks.current));
	markers = $derived.by(() => this.#mine(this.#markers.current));
	appointments = $derived.by(() => this.#mine(this.#appointments.current));

	/** Missing until both are read from disk. */
	people = $derived.by((): People | undefined => {
		const me = this.#app.me.current;
		return me && this.enrolment && this.team ? { me, enrolment: this.enrolment, team: this.team } : undefined;
	});

	/** Who sees what, and until when; read when a screen first asks. */
	sharing = $derived.by((): Sharing => ({
		audiences: this.#mine(this.#audiences.current) ?? [],
		shares: this.#shares?.current ?? []
	}));

	/** The team's conversation first, then one with each worker who is in the team now. */
	threads = $derived.by((): Audience[] => {
		const mine = this.#mine(this.#audiences.current) ?? [];
		const direct = mine.filter(
			(audience) =>
				audience.kind === 'direct' &&
				workersIn(audience, this.people?.team ?? []).some(({ removed_at }) => removed_at === null)
		);
		return [...mine.filter(({ kind }) => kind === 'team'), ...direct];
	});

	/** Which place stands beside the three that everybody has. */
	fourth = $derived.by(() => this.enrolment && fourthOf(this.enrolment));

	/** What somebody has written and the participant has not read or answered. */
	news = $derived.by(() => {
		const { current } = this.#ends;
		if (current === undefined || this.markers === undefined || !this.enrolment) return undefined;
		return newsOf(current, this.markers, this.enrolment.participant_id, asksIn(this.#catalogue));
	});

	constructor(app: App) {
		this.#app = app;
		this.#enrolments = enrolments(app.store);
		this.#audiences = audiences(app.store);
		this.#team = team(app.store);
		this.#tasks = tasks(app.store);
		this.#markers = readMarkers(app.store);
		this.#appointments = appointments(app.store);
		this.#ends = lastMessages(app.store);
		this.#status = screenStatus(app);
		// Offline before it was ever fetched: no ready-made sentences, everything else works.
		loadCatalogue().then(
			(catalogue) => (this.#catalogue = catalogue),
			() => undefined
		);
	}

	/** Asks for all that a first screen shows at once: one after the other, a slow phone would take twice as long. */
	ask(): void {
		void [this.#team.current, this.#tasks.current, this.#markers.current, this.#appointments.current];
		void [this.#ends.current, this.#audiences.current];
	}

	get status() {
		return this.#status.current;
	}

	#mine<R extends { enrolment_id: string }>(rows: R[] | undefined): R[] | undefined {
		return this.#id === undefined ? undefined : rows?.filter(({ enrolment_id }) => enrolment_id === this.#id);
	}

	get catalogue() {
		return this.#catalogue;
	}

	get goals() {
		return this.#goals?.current;
	}

	get agreements() {
		return this.#agreements?.current;
	}

	get evaluations() {
		return this.#evaluations?.current;
	}

	get applications() {
		return this.#applications?.current;
	}

	/** The day each application was sent, by its id; read after the list, which comes first on screen. */
	get daysSent() {
		return this.applications && this.#daysSent?.current;
	}

	/** Who sees a row, whatever kind of audience it is in. */
	place(id: string | undefined): Audience | undefined {
		return this.#mine(this.#audiences.current)?.find((audience) => audience.id === id);
	}

	/** The team's audience: who sees what is not private. */
	get teamThread(): Audience | undefined {
		return this.threads.find(({ kind }) => kind === 'team');
	}
}

const byEnd = (a: Enrolment, b: Enrolment): number => (a.closed_at ?? '').localeCompare(b.closed_at ?? '');

/** `setParticipant` once in the layout of the participant's screens. */
export const [getParticipant, setParticipant] = createContext<Participant>();
