import type { Database } from './db.ts';

/** Every row of every table of the database as text, the system's own catalogues left out: what `pg_dump` would copy. */
export async function dump(db: Database): Promise<Map<string, string>> {
	const tables = await db.query<{ name: string }>(
		`select format('%I.%I', relnamespace::regnamespace, relname) as name from pg_class
		where relkind in ('r', 'm') and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'pg_toast')
			and has_table_privilege(oid, 'select') order by 1`
	);
	const parts = new Map<string, string>();
	for (const { name } of tables) {
		const [row] = await db.query<{ all: string }>(
			`select coalesce(string_agg(t::text, e'\\n'), '') as all from ${name} t`
		);
		parts.set(name, row?.all ?? '');
	}
	return parts;
}

/** Names of the tables in which any of the words stands. */
export async function tablesWith(db: Database, ...words: string[]): Promise<string[]> {
	const found = [...(await dump(db))].filter(([, all]) => words.some((word) => all.includes(word)));
	return found.map(([name]) => name);
}
