import type { Caller, Claims, Database } from '../db.ts';

/** What became of one statement tried as somebody; nothing of it is kept. */
export interface Outcome {
	/** SQLSTATE it failed with, or null. */
	code: string | null;
	/** Rows the statement touched. */
	rows: number;
	/** Whether the watched tables held something else afterwards. */
	changed: boolean;
	/** The first column of the first row, as text. */
	answer: string | null;
}

const PROBE = `
create schema probe;
create function probe.print(p_tables text[]) returns text language plpgsql as $$
declare
  t text;
  part text;
  total text := '';
begin
  foreach t in array p_tables loop
    execute format('select md5(coalesce(string_agg(r::text, '''' order by r::text), '''')) from %s r', t) into part;
    total := total || part;
  end loop;
  return total;
end $$;
create function probe.attempt(p_role text, p_claims text, p_sql text, p_tables text[], p_before text) returns jsonb language plpgsql as $$
declare
  n bigint;
  said text;
begin
  perform set_config('request.jwt.claims', p_claims, true), set_config('role', p_role, true);
  if p_sql like 'select%' then execute p_sql into said; else execute p_sql; end if;
  get diagnostics n = row_count;
  perform set_config('role', 'postgres', true);
  raise exception using errcode = 'PROBE', message = jsonb_build_object(
    'code', null, 'rows', n, 'changed', p_before <> probe.print(p_tables), 'answer', said);
exception
  when sqlstate 'PROBE' then return sqlerrm::jsonb;
  when others then return jsonb_build_object('code', sqlstate, 'rows', 0, 'changed', false, 'answer', null);
end $$;`;

/** Adds the helper to a database; must run before `attempt`. */
export const addProbe = (db: Database): Promise<unknown> => db.query(PROBE);

export interface Attempt {
	claims: Claims;
	sql: string;
}

/**
 * Tries statements, each as its caller and each taken back before the next.
 * @param tables qualified names of the tables whose content is compared before and after.
 */
export async function attempt(db: Database, attempts: Attempt[], tables: string[]): Promise<Outcome[]> {
	const rows = await db.query<{ outcome: Outcome }>(
		`select probe.attempt(a.role, a.claims, a.sql, $4, b.print) as outcome
		from (select probe.print($4) as print) b, unnest($1::text[], $2::text[], $3::text[]) with ordinality a (role, claims, sql, n)
		order by a.n`,
		[
			attempts.map(({ claims }) => claims.role),
			attempts.map(({ claims }) => JSON.stringify(claims)),
			attempts.map(({ sql }) => sql),
			tables
		]
	);
	return rows.map((row) => row.outcome);
}

/** Everybody who might try, by the part they play towards Amina's enrolment. */
export interface Who {
	name: string;
	claims: Claims;
	/** Person id; null for who is nobody to the database. */
	person: string | null;
	/** Audiences they are in, by the model of the test. */
	sees: string[];
	/** Ids of talk and records that were there before they joined, by the model of the test. */
	missed: string[];
}

export const who = (
	name: string,
	caller: Caller,
	person: string | null,
	sees: string[],
	missed: string[] = []
): Who => ({
	...{ name, person, sees, missed },
	claims: caller.claims
});
