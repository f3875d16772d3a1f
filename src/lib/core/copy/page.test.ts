import { expect, test } from 'vitest';
import type { Row } from '../rows.ts';
import { page, type Copy, type CopyWords } from './page.ts';

const words: CopyWords = {
	...{ lang: 'ar', dir: 'rtl', title: 'Kopi' },
	part: (tbl) => `del ${tbl}`,
	text: (_tbl, row) => String((row as unknown as { body: string }).body),
	facts: (tbl) => (tbl === 'task' ? ['Gjort'] : []),
	who: (person) => `av ${person}`,
	where: (audience) => `i ${audience}`,
	when: (instant) => instant.slice(0, 10)
};

const row = (body: string, day: string): Row => {
	const made: unknown = { id: body, body, audience_id: 'team', created_by: 'kari', created_at: `${day}T09:00:00Z` };
	return made as Row;
};

const copy: Copy = {
	...{ format: 'stegvis-copy-1', made_at: '2026-11-26T12:00:00Z', audiences: [] },
	rows: {
		message: [row('den andre', '2026-11-22'), row('<img src=x onerror="alert(1)"> & mer', '2026-11-21')],
		task: [row('ring', '2026-11-20')],
		read_marker: [row('usett', '2026-11-20')]
	}
};

test('says what, how it stands, when, by whom and who sees it, in the order it was written', () => {
	const html = page(copy, words);
	expect(html).toContain('<html lang="ar" dir="rtl">');
	expect(html).toContain('<p dir="auto">ring</p><p>Gjort</p><small>2026-11-20 · av kari · i team</small>');
	expect(html.indexOf('del task')).toBeLessThan(html.indexOf('del message'));
	expect(html.indexOf('onerror')).toBeLessThan(html.indexOf('den andre'));
	expect(html).not.toContain('usett');
});

test('nobody’s words become part of the page', () => {
	expect(page(copy, words)).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; mer');
});
