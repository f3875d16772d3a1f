import { expect, test } from 'vitest';
import type { Catalogue } from '#i18n/catalogue/catalogue.ts';
import all from '#i18n/catalogue/phrases.json';
import type { Message } from '#lib/core/message/types.ts';
import type { People } from '../shell/people.ts';
import { replies } from './replies.ts';

const catalogue = all as Catalogue;
const amina = { me: { person_id: 'amina', kind: 'participant' } } as People;
const kari = { me: { person_id: 'kari', kind: 'worker' } } as People;

function keys(last: Partial<Message>, people: People, locale = 'nb'): string[] {
	const message = { body: null, phrase_key: null, lang: 'nb', ...last } as Message;
	return replies(catalogue, message, people, locale).map(({ key }) => key);
}

test('a sentence brings its own answers, for the other side only', () => {
	expect(keys({ created_by: 'kari', phrase_key: 'apt_suggest' }, amina)).toEqual(['apt_fits', 'apt_other_time']);
	expect(keys({ created_by: 'kari', phrase_key: 'apt_suggest' }, kari)).toEqual([]);
});

test('at most three, so that the writing stays on a small screen', () => {
	expect(keys({ created_by: 'kari', phrase_key: 'vis_offer' }, amina)).toHaveLength(3);
});

test('own words in a language the participant does not read bring ways to say so', () => {
	const written = { created_by: 'kari', body: 'Har du fått brevet?' };
	expect(keys(written, amina, 'ar')).toEqual(['und_no', 'call_me']);
	expect(keys(written, amina)).toEqual([]);
	expect(keys(written, amina, 'nn')).toEqual([]);
	expect(keys({ created_by: 'amina', body: 'نعم', lang: 'ar' }, kari)).toEqual([]);
});

test('an empty conversation has no answers', () => {
	expect(replies(catalogue, undefined, amina, 'nb')).toEqual([]);
});
