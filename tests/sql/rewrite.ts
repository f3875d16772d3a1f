import { expect } from 'vitest';
import type { Database } from './db.ts';

/** Rewrites a function as it stands in a throw-away database; fails when the text to replace is not there. */
export async function rewrite(db: Database, name: string, ...changes: [from: string, to: string][]): Promise<void> {
	const [row] = await db.query<{ sql: string }>('select pg_get_functiondef($1::regproc) as sql', [name]);
	let sql = row?.sql ?? '';
	for (const [from, to] of changes) {
		expect(sql).toContain(from);
		sql = sql.replaceAll(from, to);
	}
	await db.query(sql);
}
