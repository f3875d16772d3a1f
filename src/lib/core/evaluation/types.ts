import type { Row } from '../rows.ts';

/** The look back at the end, the participant's own until shared. */
export interface Evaluation extends Row {
	/** At most 2,000 characters each. */
	learnt: string | null;
	next_plan: string | null;
	/** What a worker adds to one that is shared. */
	worker_words: string | null;
	lang: string;
}
