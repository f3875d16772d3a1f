import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../db.ts';
import { buildWorld, newId, type World } from '../world.ts';
import { columnsOf, tablesOf, type Column } from './catalogue.ts';
import { addProbe, attempt, type Outcome, type Who } from './probe.ts';
import { seedMatrix } from './seed.ts';
import { TABLES, type Row } from './tables.ts';

const db = await freshDatabase();
let world: World;
let everybody: Who[];
beforeAll(async () => {
	world = await buildWorld(db);
	everybody = await seedMatrix(db, world);
	await addProbe(db);
});
afterAll(() => db.drop());

/** SQLSTATEs that are a refusal on purpose: no right, or not in this state. */
const REFUSED = ['42501', 'SV423'];

/** More rows than a table of the seed has, but for the long lists of rules and changes. */
const ENOUGH_ROWS = 12;
let tried = 0;

/** What a cell should be and was not; nothing when it was as expected. */
function deviation({ name, who, may }: Cell, outcome: Outcome): string[] {
	const cell = `${who.name}, ${name}`;
	if (may) return outcome.rows === 1 && outcome.changed ? [] : [`${cell}: may, but ${JSON.stringify(outcome)}`];
	const refused = !outcome.changed && outcome.rows === 0 && (outcome.code === null || REFUSED.includes(outcome.code));
	return refused ? [] : [`${cell}: may not, but ${JSON.stringify(outcome)}`];
}

const keyOf = (row: Row): string => JSON.stringify(row);

const rowsOf = async (table: string): Promise<Row[]> =>
	(await db.query<{ row: Row }>(`select to_jsonb(t) as row from ${table} t`)).map(({ row }) => row);

const participantOf = (row: Row): string =>
	row['enrolment_id'] === world.ids.enrolmentA ? world.ids.amina : world.ids.bilal;

const literal = (value: unknown): string => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;

/** Picks a row by all it holds, since not every table has an id. */
const exactly = (row: Row): string => `to_jsonb(t) = ${literal(row)}`;

/** A value that differs from the present one, for columns nobody may write. */
function another({ name, type }: Column): string {
	if (type === 'uuid') return 'gen_random_uuid()';
	if (type === 'boolean') return `not coalesce(t.${name}, false)`;
	if (type === 'jsonb') return `'{"annet": "1"}'`;
	if (type === 'bytea') return `'\\x01'`;
	if (type === 'xid8') return `'1'`;
	if (type === 'date') return `'2026-12-24'`;
	if (type.startsWith('timestamp')) return `'2026-12-24'`;
	return type === 'text' ? `'annet'` : '77';
}

interface Cell {
	name: string;
	who: Who;
	may: boolean;
	sql: string;
}

async function insertCells(table: string, row: Row): Promise<Cell[]> {
	const rule = TABLES[table]?.insert;
	const all = (await columnsOf(db, table)).map((column) => column.name);
	return everybody.flatMap((who) => {
		const copy = 'id' in row && table !== 'app.audience' ? { ...row, id: newId() } : row;
		const add = (names: string[]): string =>
			`insert into ${table} (${names.join()}) select ${names.join()} from jsonb_populate_record(null::${table}, ${literal(copy)})`;
		const whole = { name: 'insert of all columns', who, may: false, sql: add(all) };
		if (!rule) return [whole];
		return [whole, { name: 'insert', who, may: rule.may(who, row, participantOf(row)), sql: add(rule.columns) }];
	});
}

async function updateCells(table: string, row: Row): Promise<Cell[]> {
	return (await columnsOf(db, table)).flatMap((column) => {
		const rule = TABLES[table]?.update?.[column.name];
		const to = rule ? rule.to(row) : another(column);
		const sql = `update ${table} t set ${column.name} = ${to} where ${exactly(row)}`;
		return everybody.map((who) => ({
			...{ name: `update of ${column.name}`, who, sql },
			may: rule?.may(who, row, participantOf(row)) ?? false
		}));
	});
}

function deleteCells(table: string, row: Row): Cell[] {
	const sql = `delete from ${table} t where ${exactly(row)}`;
	return everybody.map((who) => ({
		...{ name: 'delete', who, sql },
		may: TABLES[table]?.delete?.(who, row, participantOf(row)) ?? false
	}));
}

describe.each(Object.keys(TABLES))('%s', (table) => {
	test('has rows to try on', async () => {
		expect((await rowsOf(table)).length).toBeGreaterThan(0);
	});

	test('shows exactly the rows that are theirs', async () => {
		const rows = await rowsOf(table);
		const sql = `select coalesce(jsonb_agg(to_jsonb(t)), '[]') from ${table} t`;
		const reads = await attempt(
			db,
			everybody.map(({ claims }) => ({ claims, sql })),
			[table]
		);
		for (const [i, who] of everybody.entries()) {
			const own = rows.filter((row) => TABLES[table]?.select?.(who, row, participantOf(row)));
			const seen = JSON.parse(reads[i]?.answer ?? '[]') as Row[];
			expect([null, '42501'], who.name).toContain(reads[i]?.code);
			expect(new Set(seen.map(keyOf)), who.name).toEqual(new Set(own.map(keyOf)));
		}
	});

	test('can be written only by those who may', async () => {
		const found: string[] = [];
		for (const row of (await rowsOf(table)).slice(0, ENOUGH_ROWS)) {
			const cells = [
				...(await insertCells(table, row)),
				...(await updateCells(table, row)),
				...deleteCells(table, row)
			];
			const outcomes = await attempt(
				db,
				cells.map(({ who, sql }) => ({ claims: who.claims, sql })),
				[table]
			);
			tried += cells.length;
			found.push(
				...cells.flatMap((cell, i) => deviation(cell, outcomes[i] as Outcome).map((d) => `${d} on ${keyOf(row)}`))
			);
		}
		expect(found).toEqual([]);
	});
});

test('some cell of every right that is given is really tried', async () => {
	for (const [table, rule] of Object.entries(TABLES)) {
		const rows = await rowsOf(table);
		const rights = [rule.select, rule.insert?.may, rule.delete, ...Object.values(rule.update ?? {}).map((u) => u.may)];
		for (const may of rights.filter((right) => right !== undefined)) {
			const used = rows.some((row) => everybody.some((who) => may(who, row, participantOf(row))));
			expect(used, table).toBe(true);
		}
	}
});

const unexpected = (names: string[]): string[] => names.filter((name) => !(name in TABLES));

test('the matrix is as large as it should be', () => {
	expect(tried).toBeGreaterThan(10_000);
	console.log(`matrix of people and tables: ${tried} cells`);
});

test('every table has its line in the matrix', async () => {
	expect(unexpected(await tablesOf(db))).toEqual([]);
	expect(Object.keys(TABLES).sort()).toEqual(await tablesOf(db));
});

test('a table nobody thought of is found', async () => {
	const scratch = await freshDatabase();
	await scratch.query(
		'create table app.diary (id uuid primary key); create view public.leak as select * from app.message'
	);
	expect(unexpected(await tablesOf(scratch))).toEqual(['app.diary', 'public.leak']);
	await scratch.drop();
});

test('every column of a synced table has a writer or is the database’s own', async () => {
	const tables = await db.query<{ name: string }>('select name from private.synced_table');
	for (const { name } of tables) {
		const lines = await db.query<{ col: string }>('select col from private.authority where tbl = $1', [name]);
		const known = [...(TABLES[`app.${name}`]?.server ?? []), ...lines.map((line) => line.col)];
		expect(known.sort(), name).toEqual((await columnsOf(db, `app.${name}`)).map((column) => column.name).sort());
		expect(Object.keys(TABLES[`app.${name}`]?.update ?? {}).sort(), name).toEqual(lines.map((line) => line.col).sort());
	}
});
