import { expect, test } from 'vitest';
import type { Catalogue, Texts } from './catalogue.ts';
import { folded } from './fold.ts';
import phrases from './phrases.json';
import phrasesAr from './phrases.ar.json';
import phrasesCkb from './phrases.ckb.json';
import phrasesFa from './phrases.fa-AF.json';
import phrasesNb from './phrases.nb.json';
import phrasesPl from './phrases.pl.json';
import phrasesPs from './phrases.ps.json';
import phrasesRu from './phrases.ru.json';
import phrasesSo from './phrases.so.json';
import phrasesTi from './phrases.ti.json';
import phrasesUk from './phrases.uk.json';
import { searchPhrases, searchTexts, searchSteps } from './search.ts';
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

const phrasesIn = (texts: Texts, asked: string): string[] =>
	searchPhrases(phrases as Catalogue, 'participant', texts, asked).map(({ key }) => key);

/** In each language, ways its readers write the same word: the first is how the sentence has it. */
const spellings: readonly [name: string, texts: Texts, key: string, asked: readonly string[]][] = [
	['bokmål, without the letters a phone lacks', phrasesNb, 'call_write_instead', ['å ringe', 'a ringe', 'HELLER']],
	['Polish, without its marks', phrasesPl, 'int_need', ['tłumacza', 'tlumacza', 'TŁUMACZ']],
	['Ukrainian, with another ending', phrasesUk, 'mon_rent', ['оренду', 'ОРЕНДА']],
	['Russian, with е for ё', phrasesRu, 'kid_ill', ['ребёнок', 'ребенок', 'РЕБЁНОК']],
	[
		'Arabic, without hamza, vowels and article, drawn long',
		phrasesAr,
		'int_need',
		['مترجم', 'المترجم', 'مُتَرْجِم', 'مـتـرجم']
	],
	[
		'Dari, on an Arabic keyboard, joined, apart or with a space',
		phrasesFa,
		'mon_rent',
		['کرایه', 'كرايه', 'نمی‌توانم', 'نمیتوانم', 'نمي توانم']
	],
	[
		'Sorani, without the letters a phone lacks',
		phrasesCkb,
		'late_lost',
		['ڕێگاکە', 'ريگاكه', 'نادۆزمەوە', 'نادوزمهوه']
	],
	['Pashto, on an Arabic keyboard', phrasesPs, 'kid_ill', ['ماشوم', 'کې', 'كي', 'ناروغ']],
	['Somali, in capitals', phrasesSo, 'int_need', ['turjumaan', 'TURJ']],
	[
		'Tigrinya, with letters that sound alike, and without what is written onto the word',
		phrasesTi,
		'late_lost',
		['መገዲ', 'መገድ', 'ንመገዲ']
	]
];

for (const [name, texts, key, asked] of spellings) {
	test(`sentences are found in ${name}`, () => {
		for (const words of asked) expect(phrasesIn(texts, words), words).toContain(key);
	});
}

test('apostrophes, joiners and the digits of other scripts make no difference', () => {
	expect(folded('здоров’я')).toBe(folded("здоров'я"));
	expect(folded('здоровʼя')).toBe('здоровя');
	expect(folded("go'aan")).toBe('goaan');
	expect(folded('١١٣ ۱۱۳')).toBe('113 113');
	expect(folded('کتاب ی')).toBe(folded('كتاب ي'));
	expect(folded('ፀሓይ ሠናይ አብ')).toBe(folded('ጸሓይ ሰናይ ኣብ'));
});

test('a word is found with another ending, when nothing begins as it was written', () => {
	expect(phrasesIn(phrasesNb, 'bekymringen')).toEqual([]);
	expect(phrasesIn(phrasesNb, 'regningen')).toEqual(['mon_bill']);
	expect(phrasesIn(phrasesUk, 'перекладачем')).toContain('int_need');
});

test('a sentence is found by the name of its topic too, after those that hold the word, and never one of the other side', () => {
	const found = phrasesIn(phrasesNb, 'penger');
	expect(found[0]).toBe('mon_no_food');
	expect(found).toContain('mon_rent');
	expect(found).not.toContain('mon_rent_plan');
});

test('texts of the office are found by their words, and none when nothing is asked for', () => {
	const texts = [
		{ text: 'Møt oss på Solsiden.' },
		{ text: 'Takk for kaffen på Solsiden.' },
		{ text: 'Ha en fin dag.' }
	];
	expect(searchTexts(texts, 'TAKK sol')).toEqual([texts[1]]);
	expect(searchTexts(texts, 'solsida')).toEqual([texts[0], texts[1]]);
	expect(searchTexts(texts, ' ')).toEqual([]);
});
