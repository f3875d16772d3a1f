import { expect, test } from 'vitest';
import { parseFile, type RawFile } from './message.ts';
import {
	empty,
	leftovers,
	looseDigits,
	missingCategories,
	missingOrExtra,
	tooLong,
	wrongPlaceholders
} from './rules.ts';

const nb = parseFile({
	save: 'Lagre',
	from: 'Fra {name}',
	emergency: 'Ring legevakten nå',
	nav_tasks: 'Plan',
	product: 'Stegvis'
});
const good: RawFile = {
	save: 'حفظ',
	from: 'من {name}',
	emergency: 'يمكن الاتصال بالطبيب',
	nav_tasks: 'الخطة',
	product: 'Stegvis'
};
const arabic = (changes: RawFile) => parseFile({ ...good, ...changes });

function plural(...categories: string[]): RawFile {
	return {
		unread: [
			{
				declarations: ['input count', 'local countPlural = count: plural'],
				selectors: ['countPlural'],
				match: Object.fromEntries(categories.map((category) => [`countPlural=${category}`, '{count}']))
			}
		]
	};
}

test('a good translation has no problem', () => {
	const file = parseFile(good);
	expect([
		...missingOrExtra('ar', file, nb),
		...empty('ar', file),
		...wrongPlaceholders('ar', file, nb),
		...missingCategories('ar', file),
		...leftovers('ar', file, nb),
		...looseDigits('ar', file),
		...tooLong('ar', file, nb)
	]).toEqual([]);
});

test('keys that are missing or unknown are named', () => {
	const { save: _save, ...rest } = good;
	expect(missingOrExtra('ar', parseFile({ ...rest, old: 'قديم' }), nb)).toEqual([
		'ar: save is missing',
		'ar: old is not in nb'
	]);
});

test('an empty text is named', () => {
	expect(empty('ar', arabic({ save: ' ' }))).toEqual(['ar: save is empty']);
	expect(empty('ar', arabic({ save: [] }))).toEqual(['ar: save is empty']);
});

test.each(['من', 'من {navn}', 'من {name} {name2}'])('other parameters than bokmål: %s', (text) => {
	expect(wrongPlaceholders('ar', arabic({ from: text }), nb)).toHaveLength(1);
});

test('Arabic with the two plurals of English lacks four', () => {
	expect(missingCategories('ar', parseFile(plural('one', 'other')))).toEqual(
		['few', 'many', 'two', 'zero'].map((category) => `ar: unread has no "${category}"`)
	);
	expect(missingCategories('nb', parseFile(plural('one', 'other')))).toEqual([]);
	expect(missingCategories('nb', parseFile(plural('other')))).toEqual(['nb: unread has no "one"']);
});

test.each([
	['ar', 'Ring legevakten nå'],
	['ar', 'Call the doctor'],
	['ti', 'Ring legevakten nå'],
	['en', 'Ring legevakten nå'],
	['en', 'ring legevakten nå!'],
	['en', 'Call legevakten nå']
])('%s text "%s" is seen as left over', (tag, text) => {
	expect(leftovers(tag, arabic({ emergency: text }), nb)).toEqual(
		expect.arrayContaining([`${tag}: emergency looks like Norwegian`])
	);
});

test('the product’s name and numbers are the same in every language', () => {
	expect(leftovers('ar', parseFile({ product: 'Stegvis', from: '{name}' }), nb)).toEqual([]);
});

test('a word that is right in both languages is allowed, any other single word is not', () => {
	const bokmal = parseFile({ send: 'Send', save: 'Lagre' });
	expect(leftovers('en', parseFile({ send: 'Send', save: 'Lagre' }), bokmal)).toEqual([
		'en: save looks like Norwegian'
	]);
});

test('a phone number with plain spaces would turn round in Arabic', () => {
	expect(looseDigits('ar', arabic({ save: 'الرقم 116 117' }))).toHaveLength(1);
	expect(looseDigits('ar', arabic({ save: 'الرقم 116\u00a0117' }))).toEqual([]);
});

test('a label too long for the bar or far longer than bokmål is named', () => {
	expect(tooLong('ar', arabic({ nav_tasks: 'ا'.repeat(13) }), nb)).toEqual([
		'ar: nav_tasks is longer than 12 characters'
	]);
	expect(tooLong('ar', arabic({ save: 'ا'.repeat(29) }), nb)).toEqual(['ar: save is longer than 28 characters']);
});
