import type { PoolClient } from 'pg';

/** Who did it and when; earlier than the database's own clock. */
export interface Done {
	by: string;
	at: Date;
}

export type Values = Record<string, unknown>;

/** Rows with an earlier date. What the database notes about them in its history gets that date and that person too. */
export class Records {
	readonly #client: PoolClient;

	constructor(client: PoolClient) {
		this.#client = client;
	}

	/** @param key column to give back. */
	async insert(table: string, row: Values, key = 'id'): Promise<string> {
		const columns = Object.keys(row);
		const places = columns.map((_, index) => `$${index + 1}`).join(', ');
		const { rows } = await this.#client.query<{ id: string }>(
			`insert into app.${table} (${columns.join(', ')}) values (${places}) returning ${key} as id`,
			Object.values(row)
		);
		return (rows[0] as { id: string }).id;
	}

	/** Rows with the same columns in one statement. */
	async insertAll(table: string, rows: readonly Values[]): Promise<void> {
		const columns = Object.keys(rows[0] ?? {}).join(', ');
		await this.#client.query(
			`insert into app.${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::app.${table}, $1)`,
			[JSON.stringify(rows)]
		);
	}

	async write(table: string, row: Values, { by, at }: Done): Promise<string> {
		const id = await this.insert(table, { ...row, created_by: by, created_at: at, updated_at: at });
		await this.#date(id, { by, at });
		return id;
	}

	/** @param set at least one column. */
	async change(table: string, id: string, set: Values, { by, at }: Done): Promise<void> {
		const columns = Object.keys(set).map((column, index) => `${column} = $${index + 3}`);
		await this.#client.query(`update app.${table} set updated_at = $2, ${columns.join(', ')} where id = $1`, [
			id,
			at,
			...Object.values(set)
		]);
		await this.#date(id, { by, at });
	}

	/** History that the database has just written itself has no author yet. */
	async #date(id: string, { by, at }: Done): Promise<void> {
		await this.#client.query(
			`update app.history set created_by = $2, created_at = $3, updated_at = $3 where row_id = $1 and created_by is null`,
			[id, by, at]
		);
	}
}
