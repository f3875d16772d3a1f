import { expect, test } from 'vitest';
import { factsOfOffice, phrasesOfOffice, stepsOfOffice, textFor, textIn } from './entries.ts';
import type { OfficeEntry } from './types.ts';

let made = 0;
function entry(
	kind: OfficeEntry['kind'],
	belongs_to: string,
	texts: OfficeEntry['texts'],
	retired = false
): OfficeEntry {
	made += 1;
	const created_at = `2026-11-${String(10 + made)}T09:00:00Z`;
	return { id: `e${made}`, kind, belongs_to, texts, retired, created_at } as OfficeEntry;
}

const late = entry('phrase', 'appointments', { nb: 'Frivilligsentralen holder åpent til kl. 18.' });
const early = { ...late, id: 'early', texts: { nb: 'Kom innom!', ar: 'تفضّل!' }, created_at: '2026-11-01T09:00:00Z' };
const entries = [
	...[late, early, entry('phrase', 'appointments', { nb: 'Gammelt' }, true), entry('phrase', 'money', { nb: 'Annet' })],
	...[entry('step', 'housing', { nb: 'Ring boligkontoret' }), entry('fact', 'rent_due', { nb: 'Den 15.' })],
	...[entry('fact', 'rent_due', { nb: 'Den 20.' }), entry('fact', 'rent_due', { nb: 'Den 1.' }, true)]
];

test('what is in use, of the right kind and place, the oldest first, in the reader’s language or in bokmål', () => {
	expect(phrasesOfOffice(entries, 'appointments', 'ar')).toEqual([
		{ id: 'early', text: 'تفضّل!', lang: 'ar' },
		{ id: late.id, text: 'Frivilligsentralen holder åpent til kl. 18.', lang: 'nb' }
	]);
	expect(stepsOfOffice(entries, 'housing', 'en').map(({ text, lang }) => [text, lang])).toEqual([
		['Ring boligkontoret', 'nb']
	]);
	expect(stepsOfOffice(entries, 'appointments', 'nb')).toEqual([]);
});

test('a text of spaces is no text', () => {
	expect(textIn({ id: 'a', texts: { nb: 'Ja', en: ' ' } }, 'en')).toEqual({ id: 'a', text: 'Ja', lang: 'nb' });
});

test('a sentence is sent in the reader’s language where the office has it, else in the writer’s', () => {
	const texts = { nb: 'Velkommen', en: 'Welcome', ar: 'أهلًا' };
	expect(textFor({ id: 'a', texts }, 'ar', 'en')).toEqual({ id: 'a', text: 'أهلًا', lang: 'ar' });
	expect(textFor({ id: 'a', texts }, 'ti', 'en').lang).toBe('en');
	expect(textFor({ id: 'a', texts }, 'ti', 'nn').lang).toBe('nb');
});

test('of two values of one fact the newer one that is in use holds', () => {
	expect(factsOfOffice(entries)).toEqual({ rent_due: { nb: 'Den 20.' } });
});
