import type { Database } from '../db.ts';
import { columnsOf, tablesOf } from './catalogue.ts';
import { TABLES } from './tables.ts';

/** Tables that are not in the matrix. */
export const unexpected = (names: string[]): string[] => names.filter((name) => !(name in TABLES));

/** Columns of synced tables of which nobody has said who writes them. */
export async function unexpectedColumns(db: Database): Promise<string[]> {
	const found: string[] = [];
	for (const { name } of await db.query<{ name: string }>('select name from private.synced_table')) {
		const lines = await db.query<{ col: string }>('select col from private.authority where tbl = $1', [name]);
		const rule = TABLES[`app.${name}`];
		const written = lines.map(({ col }) => col);
		const columns = (await columnsOf(db, `app.${name}`)).map((column) => column.name);
		const known = [...(rule?.server ?? []), ...written];
		const once = rule?.once ?? [];
		found.push(...columns.filter((column) => !known.includes(column)).map((column) => `${name}.${column} is new`));
		found.push(
			...known.filter((column) => !columns.includes(column)).map((column) => `${name}.${column} is not there`)
		);
		const tried = Object.keys(rule?.update ?? {});
		found.push(
			...written
				.filter((column) => !tried.includes(column) && !once.includes(column))
				.map((column) => `${name}.${column} is not tried`)
		);
		found.push(
			...tried.filter((column) => !written.includes(column)).map((column) => `${name}.${column} has no writer`)
		);
	}
	return found;
}

const GRANTED = `
select a.attname as name, p.privilege, r.role
from pg_attribute a, unnest(array['select', 'insert', 'update', 'references']) p (privilege),
  unnest(array['anon', 'authenticated']) r (role)
where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and has_column_privilege(r.role, a.attrelid, a.attnum, p.privilege)
union all
select '', p.privilege, r.role from unnest(array['delete', 'truncate', 'trigger', 'maintain']) p (privilege), unnest(array['anon', 'authenticated']) r (role)
where has_table_privilege(r.role, $1::regclass, p.privilege)`;

/** Rights on tables that the matrix does not speak of: also one that no policy lets anybody use is one lock less. */
export async function unexpectedGrants(db: Database): Promise<string[]> {
	const found: string[] = [];
	for (const table of await tablesOf(db)) {
		const rule = TABLES[table] ?? {};
		const granted = await db.query<{ name: string; privilege: string; role: string }>(GRANTED, [table]);
		for (const { name, privilege, role } of granted) {
			const known =
				role === 'authenticated' &&
				({ select: rule.select, delete: rule.delete }[privilege] !== undefined ||
					(privilege === 'update' && name in (rule.update ?? {})) ||
					(privilege === 'insert' && [...(rule.insert?.columns ?? []), ...(rule.insert?.others ?? [])].includes(name)));
			if (!known) found.push(`${role} may ${privilege} ${table} ${name}`.trim());
		}
	}
	return found;
}
