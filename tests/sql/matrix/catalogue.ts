import type { Database } from '../db.ts';

/** Tables of app, private and public, as `schema.name`. */
export async function tablesOf(db: Database): Promise<string[]> {
	const rows = await db.query<{ name: string }>(
		`select relnamespace::regnamespace || '.' || relname as name from pg_class
		where relkind in ('r', 'p', 'v', 'm', 'f') and relnamespace::regnamespace::text in ('app', 'private', 'public')
		order by 1`
	);
	return rows.map((row) => row.name);
}

export interface FunctionFacts {
	/** `schema.name(types)` */
	name: string;
	definer: boolean;
	trigger: boolean;
	volatility: 'immutable' | 'stable' | 'volatile';
	/** Whether nobody can put another table or function before the one that is meant. */
	path_fixed: boolean;
	authenticated: boolean;
	anon: boolean;
}

export const functionsOf = (db: Database): Promise<FunctionFacts[]> =>
	db.query<FunctionFacts & Record<string, unknown>>(
		`select pronamespace::regnamespace || '.' || proname || '(' || coalesce((
				select string_agg(format_type(t, null), ', ' order by n) from unnest(proargtypes) with ordinality a (t, n)), '') || ')' as name,
			prosecdef as definer, prorettype = 'trigger'::regtype as trigger,
			case provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end as volatility,
			coalesce('search_path=""' = any (proconfig), false) as path_fixed,
			has_function_privilege('authenticated', oid, 'execute') as authenticated,
			has_function_privilege('anon', oid, 'execute') as anon
		from pg_proc where pronamespace::regnamespace::text in ('app', 'private', 'public') order by 1`
	);

export interface Column {
	name: string;
	type: string;
}

export const columnsOf = (db: Database, table: string): Promise<Column[]> =>
	db.query<Column & Record<string, unknown>>(
		`select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
		where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
		[table]
	);
