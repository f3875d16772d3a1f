import type { Row } from '../rows.ts';

/** How much may be said, from the least to the most. */
export const levels = ['nothing', 'adjustments', 'more'] as const;
export type Level = (typeof levels)[number];

export const ways = ['visit', 'phone', 'mail', 'workplace_visit', 'job_shadowing'] as const;
export type Way = (typeof ways)[number];

/** An employer that a worker proposes to contact. Days are 'YYYY-MM-DD'. */
export interface EmployerContact extends Row {
	/** Who, at most 200 characters; fixed with `place` and `purpose` when it is proposed. */
	employer: string;
	place: string | null;
	/** What for, at most 500 characters. */
	purpose: string | null;
	/** By the participant alone; null = not answered. */
	approval: 'yes' | 'no' | 'talk' | 'withdrawn' | null;
	/** By the database's clock; null until it has heard of the answer. */
	approval_on: string | null;
	/** What may be said; null = nothing has been chosen, so nothing may be said. */
	disclosure: Level | null;
	disclosure_on: string | null;
	/** The same in own words, at most 500 characters. */
	disclosure_words: string | null;
}

/** What a worker did at an employer. Never changed. */
export interface ContactEntry extends Row {
	contact_id: string;
	/** 'YYYY-MM-DD' */
	happened_on: string;
	how: Way;
	/** What was said and what came of it, at most 2,000 characters. */
	said: string;
	/** What comes next, at most 500 characters. */
	next: string | null;
	/** How much was said of what the participant has chosen. */
	disclosed: Level;
}
