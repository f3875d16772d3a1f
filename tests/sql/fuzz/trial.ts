import pg from 'pg';
import type { Claims, Database } from '../db.ts';
import { tablesOf } from '../matrix/catalogue.ts';
import { addProbe } from '../matrix/probe.ts';

/** A call of a function in public, with positional arguments. */
export interface Call {
	name: string;
	args: unknown[];
}

/** What became of one call. */
export interface Seen {
	answer: unknown;
	/** What was raised, and where: nothing of ours may raise. */
	raised: { code: string; where: string } | null;
	/** Tables that hold something else afterwards, without the log of the device. */
	changed: string[];
	/** Whether a row in an audience of others is different afterwards. */
	reached: boolean;
}

/** The log of a device counts what was refused too: that is its task. */
const LOG = ['app.sync_client', 'app.sync_refusal'];

const OUTSIDE = `
create function probe.outside(p_others uuid[]) returns text language plpgsql as $$
declare
  t text;
  part text;
  total text := '';
begin
  for t in select name from private.synced_table order by 1 loop
    execute format('select md5(coalesce(string_agg(r::text, '''' order by r::text), '''')) from app.%I r
      where audience_id = any ($1)', t) into part using p_others;
    total := total || part;
  end loop;
  return total;
end $$;
create function probe.prints(p_tables text[]) returns text[] language sql as $$
  select array_agg(probe.print(array[t]) order by n) from unnest(p_tables) with ordinality u (t, n)
$$;`;

/** Tries calls on one connection; nothing of them is kept. */
export class Trials {
	private constructor(
		private readonly client: pg.Client,
		private readonly tables: string[],
		private readonly audiences: string[]
	) {}

	static async on(db: Database): Promise<Trials> {
		await addProbe(db);
		await db.query(OUTSIDE);
		const client = new pg.Client({ connectionString: db.url() });
		await client.connect();
		const audiences = await db.query<{ id: string }>('select id from app.audience');
		return new Trials(
			client,
			(await tablesOf(db)).filter((table) => !LOG.includes(table)),
			audiences.map(({ id }) => id)
		);
	}

	end(): Promise<void> {
		return this.client.end();
	}

	/**
	 * The calls one after the other in one transaction that is taken back at the end.
	 * @param mine audiences the caller is in.
	 */
	async run(claims: Claims, mine: string[], calls: Call[]): Promise<Seen[]> {
		const seen: Seen[] = [];
		const others = this.audiences.filter((id) => !mine.includes(id));
		await this.client.query('begin');
		try {
			let before = await this.#look(others);
			for (const call of calls) {
				const said = await this.#call(claims, call);
				const after = await this.#look(others);
				const changed = this.tables.filter((_, i) => after.prints[i] !== before.prints[i]);
				seen.push({ ...said, changed, reached: after.outside !== before.outside });
				before = after;
			}
		} finally {
			await this.client.query('rollback');
		}
		return seen;
	}

	async #look(others: string[]): Promise<{ prints: string[]; outside: string }> {
		const { rows } = await this.client.query<{ prints: string[]; outside: string }>(
			'select probe.prints($1) as prints, probe.outside($2) as outside',
			[this.tables, others]
		);
		return rows[0] as { prints: string[]; outside: string };
	}

	async #call(claims: Claims, { name, args }: Call): Promise<Pick<Seen, 'answer' | 'raised'>> {
		await this.client.query('savepoint call');
		await this.client.query(`select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)`, [
			...[claims.role, JSON.stringify(claims)]
		]);
		try {
			const places = args.map((_, i) => `$${i + 1}`).join();
			const { rows } = await this.client.query<{ answer: unknown }>(`select public.${name}(${places}) as answer`, args);
			await this.client.query('reset role');
			return { answer: rows[0]?.answer, raised: null };
		} catch (error) {
			await this.client.query('rollback to call');
			const { code, where } = error as pg.DatabaseError;
			if (code === undefined) throw error;
			return { answer: null, raised: { code, where: where ?? '' } };
		}
	}
}
