import type { Row } from '../rows.ts';

/** A routine was done on a day. The participant's alone; two on the same day count once. */
export interface Tick extends Row {
	task_id: string;
	/** 'YYYY-MM-DD'. */
	ticked_on: string;
}
