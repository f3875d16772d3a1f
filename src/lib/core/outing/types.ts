import type { Row } from '../rows.ts';

/** A worker is out on a visit. Belongs to no enrolment (`enrolment_id` is empty) and says nothing of whom they visit. */
export interface Outing extends Row {
	/** From the worker's card; null until the database has put it in. */
	display_name: string | null;
	phone: string | null;
	/** When they mean to be back, an instant. */
	back_by: string;
	/** When somebody said that they are; null while they are out. */
	back_at: string | null;
}
