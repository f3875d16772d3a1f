import fc from 'fast-check';
import type { Database } from '../db.ts';
import type { Row } from '../matrix/rules.ts';
import { TABLES } from '../matrix/tables.ts';
import { junk, spelling, spoils, spoilt, type Spoil } from './junk.ts';

type Mutation = Record<string, unknown>;

/** Mutations as an app would send them, for every synced table, whoever may send them. */
export async function goodMutations(db: Database): Promise<Mutation[]> {
	const tables = await db.query<{ name: string }>('select name from private.synced_table order by 1');
	const all: Mutation[] = [];
	for (const { name } of tables) {
		const rows = await db.query<{ row: Row }>(`select to_jsonb(t) as row from app.${name} t order by id`);
		const lines = await db.query<{ col: string }>('select col from private.authority where tbl = $1 order by 1', [
			name
		]);
		const places = await db.query<{ id: string }>('select id from app.audience order by id');
		for (const [i, { row }] of rows.entries()) {
			const other = rows[(i + 1) % rows.length]?.row ?? row;
			const target = { tbl: name, id: row['id'] };
			all.push(
				{ op: 'put', ...target, row: pick(row, TABLES[`app.${name}`]?.insert?.columns ?? Object.keys(row)) },
				...lines.map(({ col }) => ({ op: 'patch', ...target, cols: { [col]: { was: row[col], now: other[col] } } })),
				{ op: 'delete', ...target },
				{ op: 'move', ...target, to: places[i % places.length]?.id }
			);
		}
		for (const { id } of places) all.push({ op: 'mark_read', tbl: 'read_marker', id, up_to: 1 });
	}
	return all;
}

const pick = (row: Row, names: string[]): Row => Object.fromEntries(names.map((name) => [name, row[name]]));

const OPS = ['put', 'put', 'patch', 'patch', 'delete', 'move', 'mark_read'];

interface Item {
	op: string;
	which: number;
	id: string | null;
	seq: unknown;
	spoils: Spoil[];
	spell: (json: string) => string;
}

const item: fc.Arbitrary<Item> = fc.record({
	op: fc.constantFrom(...OPS),
	which: fc.nat(100_000),
	// What is put needs an id of its own to be taken.
	id: fc.option(fc.uuid({ version: 7 })),
	seq: fc.oneof({ weight: 12, arbitrary: fc.constant('next') }, { weight: 1, arbitrary: junk }),
	spoils,
	spell: spelling
});

/** What one device sends in several calls: in order, again, the wrong way round, or with a gap. */
export interface Log {
	calls: string[][];
}

const ORDERS: ((texts: string[]) => string[][])[] = [
	(texts) => [texts],
	(texts) => [texts, texts],
	(texts) => [[...texts].reverse(), texts],
	(texts) => [texts.slice(1), texts.slice(0, 1), texts],
	(texts) => [texts.flatMap((text) => [text, text])]
];

/** Logs made of good mutations, most of them spoilt in a place or two. */
export const logOf = (good: Mutation[]): fc.Arbitrary<Log> =>
	fc
		.record({ items: fc.array(item, { minLength: 1, maxLength: 5 }), order: fc.constantFrom(...ORDERS) })
		.map(({ items, order }) => ({ calls: order(items.map((one, i) => textOf(good, one, i + 1))) }));

function textOf(good: Mutation[], { op, which, id, seq, spoils, spell }: Item, next: number): string {
	const alike = good.filter((mutation) => mutation['op'] === op);
	const mutation = alike[which % alike.length] ?? {};
	const own = mutation['op'] === 'put' && id ? { ...mutation, id } : mutation;
	const numbered = { ...own, v: 1, seq: seq === 'next' ? next : seq };
	return spell(JSON.stringify(spoils.reduce((value, one) => spoilt(value, one), numbered)));
}
