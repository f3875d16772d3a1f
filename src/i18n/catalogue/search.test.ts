import { expect, test } from 'vitest';
import { folded, searchSteps } from './search.ts';
import ar from './topics.ar.json';
import nb from './topics.nb.json';
import all from './topics.json';
import type { Topic } from './topics.ts';

const topics = all as Topic[];
const keys = (asked: string) => searchSteps(topics, nb, asked).map(({ key }) => key);

test('words are found by how they begin, whatever their case and order', () => {
	expect(keys('FASTL')).toContain('health_book_gp');
	expect(keys('fastlegen time')).toContain('health_book_gp');
	expect(keys('astlegen')).toEqual([]);
});

test('accents and the letters a phone lacks are not asked for', () => {
	expect(keys('sprakkafe')).toEqual(['nor_cafe']);
	expect(keys('stovsug')).toContain('home_floor_sweep');
	expect(folded('Én')).toBe('en');
});

test('what begins with the word comes first, the rest of its topic last', () => {
	const found = keys('bolig');
	expect(keys('sorter')[0]).toBe('home_sort_waste');
	expect(found.indexOf('find_municipal')).toBeLessThan(found.indexOf('find_bed_tonight'));
	expect(found).toContain('find_bed_tonight');
});

test('nothing asked is nothing found, and a gap is no word', () => {
	expect(keys('  ')).toEqual([]);
	expect(keys('person').filter((key) => key === 'letters_open_with')).toEqual([]);
});

test('Arabic is found without its article, its vowel signs and the right hamza', () => {
	const inArabic = (asked: string) => searchSteps(topics, ar, asked).map(({ key }) => key);
	expect(inArabic('طبيب')).toContain('health_book_gp');
	expect(inArabic('الطبيب')).toContain('health_book_gp');
	expect(inArabic('اعداد')).toContain('food_one_dinner');
	expect(inArabic('حَجْز مترجم')).toEqual(['right_worker_interpreter']);
	expect(inArabic('bostøtte')).toContain('ben_housing_apply');
});
