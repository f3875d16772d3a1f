import type pg from 'pg';

/** Makes the next calls of a transaction somebody's, as the API does: role and claims for this transaction only. */
const become = (person: string): string =>
	`begin; select set_config('role', 'authenticated', true),
	set_config('request.jwt.claims', '${JSON.stringify({ sub: person, role: 'authenticated' })}', true)`;

/** One API call: a transaction with one prepared statement in it. Gives the answer and its milliseconds. */
export async function callAs<R>(
	client: pg.ClientBase,
	person: string,
	name: string,
	sql: string,
	values: unknown[]
): Promise<{ answer: R; ms: number }> {
	const start = performance.now();
	await client.query(become(person));
	try {
		const found = await client.query<{ answer: R }>({ name, text: sql, values });
		await client.query('commit');
		return { answer: (found.rows[0] as { answer: R }).answer, ms: performance.now() - start };
	} catch (error) {
		await client.query('rollback');
		throw error;
	}
}

export const PUSH = 'select public.sync_push($1, $2) as answer';
export const OPEN = 'select public.sync_open($1, $2, $3) as answer';
export const PULL = 'select public.sync_pull($1, $2, $3) as answer';

/** What `sync_open` does, for devices that have pulled before the measuring begins. */
export async function letIn(db: pg.Pool | pg.ClientBase, clients: string[], people: string[]): Promise<void> {
	await db.query(
		`with device as (insert into app.sync_client (id, person_id) select * from unnest($1::uuid[], $2::uuid[]) returning *)
		insert into app.access (enrolment_id, audience_id, person_id, what, client_id)
		select a.enrolment_id, a.id, d.person_id, 'delivered', d.id
		from device d join app.audience_member m on m.person_id = d.person_id join app.audience a on a.id = m.audience_id
		where a.enrolment_id is not null`,
		[clients, people]
	);
}

/** The value below which `share` of the numbers lie. */
export function quantile(numbers: number[], share: number): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
