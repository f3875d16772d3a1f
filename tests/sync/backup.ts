import pg from 'pg';
import { inject } from 'vitest';
import type { Database } from '../sql/db.ts';

/** What a backup taken at a moment holds; `restore()` brings the database back to it, with a new epoch. */
export async function backup(db: Database): Promise<() => Promise<void>> {
	const tables = ['audience', 'message', 'task', 'change', 'read_marker', 'revision', 'sync_client', 'sync_refusal'];
	const saved = new Map<string, unknown>();
	for (const table of tables) {
		const [row] = await db.query<{ rows: unknown }>(
			`select coalesce(jsonb_agg(to_jsonb(t)), '[]') as rows from app.${table} t`
		);
		saved.set(table, row?.rows);
	}
	return async () => {
		const sql = ['set session_replication_role = replica'];
		for (const table of tables) {
			sql.push(`delete from app.${table}`);
			sql.push(
				`insert into app.${table} select * from jsonb_populate_recordset(null::app.${table}, ${quote(saved.get(table))}::jsonb)`
			);
		}
		sql.push('update app.sync_meta set epoch = gen_random_uuid()', 'set session_replication_role = origin');
		await asSuperuser(db.name, sql.join(';\n'));
	};
}

function quote(value: unknown): string {
	return `'${JSON.stringify(value).replaceAll("'", "''")}'`;
}

async function asSuperuser(database: string, sql: string): Promise<void> {
	const url = new URL(inject('pgUrl'));
	url.pathname = `/${database}`;
	const client = new pg.Client({ connectionString: url.href });
	await client.connect();
	await client.query(sql).finally(() => client.end());
}
