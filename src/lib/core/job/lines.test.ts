import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDay, readLines } from './lines.ts';

const today = '2026-11-23';

test.each([
	['', today],
	['21.11.2026', '2026-11-21'],
	['1.2.26', '2026-02-01'],
	['2026-3-4', '2026-03-04'],
	['21/11', '2026-11-21'],
	['24.12', '2025-12-24'],
	['29.02', '2024-02-29'],
	['31.02', null],
	['31.02.2026', null],
	['i går', null],
	['1.1.1970', null]
])('"%s" is %s', (text, day) => {
	expect(readDay(text, today)).toBe(day);
});

test('what; where; date, and nothing is lost', () => {
	const { entries, rest } = readLines(
		[
			'Kokk; Havna Matsenter; 21.11.2026',
			'',
			'Bare dette',
			'Vikar\tFjordvik skole\t31.02\tringte Eva',
			'Hjelper; Kafé; ; https://finn.no/1',
			'نادل 🙂; مقهى'
		].join('\r\n'),
		today
	);
	expect(rest).toEqual([]);
	expect(entries).toEqual([
		{ title: 'Kokk', employer: 'Havna Matsenter', link: null, notes: null, stage_on: '2026-11-21' },
		{ title: 'Bare dette', employer: '', link: null, notes: null, stage_on: today },
		{ title: 'Vikar', employer: 'Fjordvik skole', link: null, notes: '31.02; ringte Eva', stage_on: today },
		{ title: 'Hjelper', employer: 'Kafé', link: 'https://finn.no/1', notes: null, stage_on: today },
		{ title: 'نادل 🙂', employer: 'مقهى', link: null, notes: null, stage_on: today }
	]);
});

test('a line that is too long is kept whole in the notes, or stays behind', () => {
	const long = `${'å'.repeat(300)}; Havna`;
	const [entry] = readLines(long, today).entries;
	expect(entry).toMatchObject({ title: `${'å'.repeat(199)}…`, employer: 'Havna', notes: long });
	const endless = 'x'.repeat(4001);
	expect(readLines(endless, today)).toEqual({ entries: [], rest: [endless] });
});

test('every word of every line is somewhere, whatever was pasted', () => {
	const piece = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 260 }),
		fc.constantFrom('31.02', '21.11', 'https://finn.no/1', 'www.x.no/a.', 'javascript:alert(1)', '\t', '')
	);
	const line = fc.array(piece, { maxLength: 5 }).map((fields) => fields.join(';').replace(/[\r\n]/g, ' '));
	fc.assert(
		fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
			const { entries, rest } = readLines(lines.join('\n'), today);
			const kept = [
				...rest,
				...entries.flatMap(({ title, employer, link, notes, stage_on }) => [title, employer, link, notes, stage_on])
			].join('\n');
			for (const word of lines.flatMap((each) => each.split(/[\s;]+/)).filter(isPlainWord))
				expect(kept).toContain(word);
			for (const { link } of entries) expect(link ?? 'https://').toMatch(/^https?:\/\//);
		})
	);
});

/** Dates and links are kept in another form. */
function isPlainWord(word: string): boolean {
	return word !== '' && !/\d\d?\.\d\d|www\.|https?:/i.test(word);
}
