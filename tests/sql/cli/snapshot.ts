import type { QueryResultRow } from 'pg';

/** What migrations make, one line per thing, so that two databases can be compared as text. */
const PARTS: Record<string, string> = {
	schemas: `select nspname || ' ' || coalesce(nspacl::text, '') || ' ' || coalesce(obj_description(oid, 'pg_namespace'), '') as line
		from pg_namespace where nspname in ('app', 'private', 'public')`,
	tables: `select oid::regclass || ' ' || relkind::text || ' ' || relowner::regrole || ' ' || relrowsecurity || ' ' || coalesce(reloptions::text, '')
		|| ' ' || coalesce(obj_description(oid, 'pg_class'), '') as line from pg_class
		where relkind in ('r', 'v', 'S') and relnamespace::regnamespace::text in ('app', 'private', 'public')`,
	columns: `select attrelid::regclass || '.' || attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull || ' '
		|| coalesce(pg_get_expr(adbin, adrelid), '') || ' ' || coalesce(attacl::text, '') || ' ' || coalesce(col_description(attrelid, attnum), '') as line
		from pg_attribute join pg_class c on c.oid = attrelid left join pg_attrdef on adrelid = attrelid and adnum = attnum
		where attnum > 0 and not attisdropped and relkind = 'r' and relnamespace::regnamespace::text in ('app', 'private')`,
	constraints: `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line
		from pg_constraint where connamespace::regnamespace::text in ('app', 'private')`,
	indexes: `select indexdef as line from pg_indexes where schemaname in ('app', 'private')`,
	policies: `select polrelid::regclass || ' ' || polname || ' ' || polcmd::text || ' ' || polroles::regrole[]::text || ' '
		|| coalesce(pg_get_expr(polqual, polrelid), '') || ' ' || coalesce(pg_get_expr(polwithcheck, polrelid), '') || ' '
		|| coalesce(obj_description(oid, 'pg_policy'), '') as line
		from pg_policy where polrelid::regclass::text ~ '^(app|private)\\.'`,
	grants: `select oid::regclass || ' ' || coalesce(relacl::text, '') as line from pg_class
		where relnamespace::regnamespace::text in ('app', 'private', 'public')`,
	functions: `select pg_get_functiondef(oid) || coalesce(proacl::text, '') || coalesce(obj_description(oid, 'pg_proc'), '') as line
		from pg_proc where pronamespace::regnamespace::text in ('app', 'private', 'public')`,
	triggers: `select pg_get_triggerdef(oid) as line from pg_trigger where not tgisinternal and tgrelid::regclass::text ~ '^(app|private)\\.'`,
	rules: `select a::text as line from private.authority a union all select s::text from private.synced_table s`,
	history: `select version || ' ' || name || ' ' || array_to_string(statements, E';\\n') as line from supabase_migrations.schema_migrations`
};

interface Queryable {
	query(sql: string): Promise<QueryResultRow[]>;
}

/** All that migrations made in a database, sorted, by part. */
export async function snapshot(db: Queryable): Promise<Record<string, string[]>> {
	const parts: Record<string, string[]> = {};
	for (const [part, sql] of Object.entries(PARTS))
		parts[part] = (await db.query(sql)).map((row) => String(row['line'])).sort();
	return parts;
}
