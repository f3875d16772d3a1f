import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { afterAll, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const START = '<!-- authority: generated from private.authority -->';
const END = '<!-- /authority -->';
const WRITERS = ['participant', 'worker', 'author', 'assignee'];

const db = await freshDatabase();
afterAll(() => db.drop());

test('the authority matrix of the README is the one of the database (UPDATE_README=1 writes it)', async () => {
	const rows = await db.query<{ tbl: string; col: string; writer: string }>(
		'select tbl, col, writer from private.authority order by tbl, col'
	);
	const table = [
		`| column | ${WRITERS.join(' | ')} |`,
		`| --- | ${WRITERS.map(() => ':-:').join(' | ')} |`,
		...rows.map(
			({ tbl, col, writer }) => `| \`${tbl}.${col}\` | ${WRITERS.map((w) => (w === writer ? '●' : ' ')).join(' | ')} |`
		)
	].join('\n');
	const before = readFileSync(README, 'utf8');
	const [head = '', rest = ''] = before.split(START);
	const after = await pretty(`${head}${START}\n\n${table}\n\n${END}${rest.split(END)[1] ?? ''}`);
	if (process.env['UPDATE_README']) writeFileSync(README, after);
	expect(readFileSync(README, 'utf8')).toBe(after);
});

async function pretty(text: string): Promise<string> {
	return format(text, { ...(await resolveConfig(README)), filepath: README });
}
