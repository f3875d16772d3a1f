import type { Database } from '../db.ts';
import { newId, type World } from '../world.ts';
import { columnsOf, type Column } from './catalogue.ts';
import { attempt, type Outcome, type Who } from './probe.ts';
import type { Place, Row } from './rules.ts';
import { TABLES } from './tables.ts';

/** SQLSTATEs that are a refusal on purpose: no right, or not in this state. */
const REFUSED = ['42501', 'SV423'];

/** More rows than a table of the seed has, but for the long lists of rules and changes. */
const ENOUGH_ROWS = 12;

interface Cell {
	name: string;
	who: Who;
	may: boolean;
	sql: string;
}

/** What a cell should be and was not; nothing when it was as expected. */
function deviation({ name, who, may }: Cell, outcome: Outcome): string[] {
	const cell = `${who.name}, ${name}`;
	if (may) return outcome.rows === 1 && outcome.changed ? [] : [`${cell}: may, but ${JSON.stringify(outcome)}`];
	const refused = !outcome.changed && outcome.rows === 0 && (outcome.code === null || REFUSED.includes(outcome.code));
	return refused ? [] : [`${cell}: may not, but ${JSON.stringify(outcome)}`];
}

const literal = (value: unknown): string => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;

/** Picks a row by all it holds, since not every table has an id. */
const exactly = (row: Row): string => `to_jsonb(t) = ${literal(row)}`;

/** A value that differs from the present one, for columns nobody may write. */
function another({ name, type }: Column): string {
	if (type === 'uuid') return 'gen_random_uuid()';
	if (type === 'boolean') return `not coalesce(t.${name}, false)`;
	if (type.endsWith('[]')) return `'{annet}'`;
	if (type === 'jsonb') return `'{"annet": "1"}'`;
	if (type === 'bytea') return `'\\x01'`;
	if (type === 'xid8') return `'1'`;
	if (type === 'date') return `'2026-12-24'`;
	if (type.startsWith('timestamp')) return `'2026-12-24'`;
	return type === 'text' ? `'annet'` : '77';
}

/** Everybody tried on every row of a database, and where that is not as TABLES says. */
export class Matrix {
	tried = 0;

	constructor(
		private readonly db: Database,
		private readonly world: World,
		readonly everybody: Who[]
	) {}

	participantOf(row: Row): string {
		return row['enrolment_id'] === this.world.ids.enrolmentA ? this.world.ids.amina : this.world.ids.bilal;
	}

	async rowsOf(table: string): Promise<Row[]> {
		return (await this.db.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t`)).map(({ row }) => row);
	}

	/** Who sees what they should not, or does not see what they should. */
	async reads(table: string): Promise<string[]> {
		const rows = await this.rowsOf(table);
		const sql = `select coalesce(jsonb_agg(to_jsonb(t)), '[]') from ${table} t`;
		const reads = await this.#attempt(
			this.everybody.map(({ claims }) => ({ claims, sql })),
			table
		);
		return this.everybody.flatMap((who, i) => {
			const may = rows.filter((row) => TABLES[table]?.select?.(who, row, this.participantOf(row)));
			const seen = new Set((JSON.parse(reads[i]?.answer ?? '[]') as Row[]).map((row) => JSON.stringify(row)));
			const own = new Set(may.map((row) => JSON.stringify(row)));
			const odd = [...seen].filter((row) => !own.has(row)).map((row) => `${who.name} sees ${row}`);
			const lost = [...own].filter((row) => !seen.has(row)).map((row) => `${who.name} does not see ${row}`);
			const code = reads[i]?.code ?? null;
			return [...odd, ...lost, ...(code === null || code === '42501' ? [] : [`${who.name}: ${code}`])];
		});
	}

	/** Inserts, updates of each column and deletes, on each row. */
	async writes(table: string): Promise<string[]> {
		const found: string[] = [];
		for (const row of (await this.rowsOf(table)).slice(0, ENOUGH_ROWS)) {
			const cells = [
				...(await this.#inserts(table, row)),
				...(await this.#updates(table, row)),
				...this.#deletes(table, row)
			];
			const outcomes = await this.#attempt(
				cells.map(({ who, sql }) => ({ claims: who.claims, sql })),
				table
			);
			found.push(
				...cells.flatMap((cell, i) =>
					deviation(cell, outcomes[i] as Outcome).map((d) => `${d} on ${JSON.stringify(row)}`)
				)
			);
		}
		return found;
	}

	/** Moves of each row to each audience. */
	async moves(table: string): Promise<string[]> {
		const rows = (await this.rowsOf(table))
			// What has no uuid, as the log of access, cannot even be named.
			.filter((row) => 'audience_id' in row && typeof row['id'] === 'string')
			.slice(0, ENOUGH_ROWS);
		const places = await this.db.query<Place & Record<string, unknown>>(
			`select a.id, a.enrolment_id, array_agg(m.person_id::text) filter (where m.removed_at is null) as members
			from app.audience a join app.audience_member m on m.audience_id = a.id group by a.id order by a.id`
		);
		const cells = rows.flatMap((row) =>
			places.flatMap((to) =>
				this.everybody.map((who) => ({
					...{ row, to, who },
					sql: `select public.move('${table.replace('app.', '')}', '${String(row['id'])}', '${to.id}')`,
					may: TABLES[table]?.move?.(who, row, this.participantOf(row), to) ?? false
				}))
			)
		);
		const outcomes = await this.#attempt(
			cells.map(({ who, sql }) => ({ claims: who.claims, sql })),
			table
		);
		return cells.flatMap(({ row, to, who, may }, i) => {
			const { answer, changed, code } = outcomes[i] as Outcome;
			const { ok } = JSON.parse(answer ?? '{"ok": false}') as { ok: boolean };
			const expected = may ? ok && changed === (row.audience_id !== to.id) : !ok && !changed;
			if (expected && [null, '42501'].includes(code)) return [];
			return [`${who.name} ${may ? 'may' : 'may not'} move ${JSON.stringify(row)} to ${to.id}, but ${answer ?? code}`];
		});
	}

	async #attempt(attempts: Parameters<typeof attempt>[1], table: string): Promise<Outcome[]> {
		this.tried += attempts.length;
		return attempt(this.db, attempts, [table]);
	}

	async #inserts(table: string, row: Row): Promise<Cell[]> {
		const rule = TABLES[table]?.insert;
		const all = (await columnsOf(this.db, table)).map((column) => column.name);
		return this.everybody.flatMap((who) => {
			const copy = 'id' in row && table !== 'app.audience' ? { ...row, id: newId() } : row;
			const add = (names: string[]): string =>
				`insert into ${table} (${names.join()}) select ${names.join()} from jsonb_populate_record(null::${table}, ${literal(copy)})`;
			const whole = { name: 'insert of all columns', who, may: false, sql: add(all) };
			if (!rule) return [whole];
			return [whole, { name: 'insert', who, may: rule.may(who, row, this.participantOf(row)), sql: add(rule.columns) }];
		});
	}

	async #updates(table: string, row: Row): Promise<Cell[]> {
		return (await columnsOf(this.db, table)).flatMap((column) => {
			const rule = TABLES[table]?.update?.[column.name];
			const to = rule ? rule.to(row) : another(column);
			const sql = `update ${table} t set ${column.name} = ${to} where ${exactly(row)}`;
			return this.everybody.map((who) => ({
				...{ name: `update of ${column.name}`, who, sql },
				may: rule?.may(who, row, this.participantOf(row)) ?? false
			}));
		});
	}

	#deletes(table: string, row: Row): Cell[] {
		const sql = `delete from ${table} t where ${exactly(row)}`;
		return this.everybody.map((who) => ({
			...{ name: 'delete', who, sql },
			may: TABLES[table]?.delete?.(who, row, this.participantOf(row)) ?? false
		}));
	}
}
