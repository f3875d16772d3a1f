import type { Row, TableName } from '../rows.ts';

/** What became of a goal, an appointment or an application. Written by the database alone; holds no text of anybody. */
export interface History extends Row {
	tbl: TableName;
	row_id: string;
	col: string;
	was: string | null;
	became: string | null;
	/** 'YYYY-MM-DD' when its writer named the day; else the day of `created_at` counts. */
	happened_on: string | null;
}
