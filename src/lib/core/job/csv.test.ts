import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guard, toCsv, unguard } from './csv.ts';

/** A reader of RFC 4180 written apart from the writer. */
function parse(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	let at = text.startsWith('\uFEFF') ? 1 : 0;
	while (at < text.length) {
		let value = '';
		if (text[at] === '"') {
			at++;
			while (text[at] !== '"' || text[at + 1] === '"') {
				if (text[at] === '"') at++;
				value += text[at++];
			}
			at++;
		} else {
			while (at < text.length && text[at] !== ',' && !text.startsWith('\r\n', at)) value += text[at++];
		}
		row.push(value);
		if (text[at] === ',') {
			at++;
			if (at === text.length) row.push('');
		} else {
			at += 2;
			rows.push(row);
			row = [];
		}
	}
	return rows;
}

const awkward = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.string({ unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\t', "'", '=', '+', '-', '@', ' ', 'å', 'ع', '🙂') })
);

test('whatever was written comes back whole', () => {
	const tables = fc
		.integer({ min: 1, max: 6 })
		.chain((width) =>
			fc.array(fc.array(awkward, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })
		);
	fc.assert(
		fc.property(tables, (rows) => {
			expect(parse(toCsv(rows)).map((row) => row.map(unguard))).toEqual(rows);
		})
	);
});

test('no field begins as a formula', () => {
	fc.assert(
		fc.property(awkward, (text) => {
			expect(guard(text)).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
			expect(unguard(guard(text))).toBe(text);
		})
	);
	expect(guard('=HYPERLINK("https://x")')).toBe('\'=HYPERLINK("https://x")');
	expect(guard(' =1+1')).toBe("' =1+1");
	expect(guard('Kokk - vikar')).toBe('Kokk - vikar');
});

test('a file as Excel and others open it', () => {
	expect(
		toCsv([
			['Dag', 'Hva'],
			['2026-11-21', 'Kokk; "vikar", deltid']
		])
	).toBe('\uFEFFDag,Hva\r\n2026-11-21,"Kokk; ""vikar"", deltid"\r\n');
});
