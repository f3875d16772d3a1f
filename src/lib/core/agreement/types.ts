import type { PlaceKind } from '../appointment/types.ts';
import type { Rhythm } from '../method/methods.ts';
import type { Row } from '../rows.ts';

/** agreed: holds, one at most. replaced: held before. lapsed: another was agreed on first. withdrawn: by its author. */
export type AgreementStatus = 'proposed' | 'agreed' | 'replaced' | 'lapsed' | 'withdrawn';

/** One version of the co-operation agreement. Its words never change: who wants others writes a new version. */
export interface Agreement extends Row {
	/** The version that held when this one was written; null = the first. */
	base_id: string | null;
	/** Counts from 1, by the database; 0 until it has been there. */
	number: number;
	/** Who agrees, in plain text, at most 500 characters. */
	parties: string;
	/** At most three. */
	problems: string[];
	goals: string[];
	/** What else they agree on, at most 2,000 characters. */
	more: string | null;
	/** 'YYYY-MM-DD'. */
	starts_on: string;
	ends_on: string | null;
	rhythm: Rhythm | null;
	place_kind: PlaceKind | null;
	/** Why it goes on longer than was agreed, at most 500 characters. */
	reason: string | null;
	lang: string;
	status: AgreementStatus;
	/** Each side's answer; whoever writes a version says yes to it. `change`: wants other words. */
	participant_answer: 'yes' | 'change' | null;
	/** The day of the yes, 'YYYY-MM-DD', by the database. */
	participant_on: string | null;
	worker_answer: 'yes' | 'change' | null;
	worker_on: string | null;
	/** Which worker of the team answered. */
	worker_id: string | null;
}
