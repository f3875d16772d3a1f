import type { Row } from '../rows.ts';

export const feelings = ['good', 'so_so', 'hard'] as const;
export type Feeling = (typeof feelings)[number];

/** How it goes at work, by the participant alone. */
export interface CheckIn extends Row {
	/** null when the job was taken away since. */
	job_id: string | null;
	answer: Feeling;
	/** A line, at most 500 characters. */
	words: string | null;
	/** 'YYYY-MM-DD' */
	said_on: string;
}

/** The database refuses longer ones (app.check_in). */
export const longestLine = 500;
