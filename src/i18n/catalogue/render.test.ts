import { expect, test } from 'vitest';
import arWords from '../dates/ar.json';
import nbWords from '../dates/nb.json';
import ar from './phrases.ar.json';
import nb from './phrases.nb.json';
import type { PhraseParams } from './catalogue.ts';
import { render, type Reader } from './render.ts';

const today = '2026-11-21';
const inNb = { texts: nb, words: nbWords, dir: 'ltr' } as const;
const inAr = { texts: ar, words: arWords, dir: 'rtl' } as const;

function renderPhrase(key: string, params: PhraseParams | null, day: string, reader: Reader): string | null {
	return render('phrases', key, params, day, reader);
}

test('the same message reads as its reader writes dates and times', () => {
	const params = { date: '2026-11-23', time: '13:00' };
	expect(renderPhrase('apt_suggest', params, today, inNb)).toBe('Passer det mandag 23. november kl. 13.00?');
	expect(renderPhrase('apt_suggest', params, today, inAr)).toBe('هل يناسبك يوم الاثنين 23 نوفمبر الساعة 13:00؟');
});

test('names, places and own words that run the other way keep their own direction', () => {
	expect(renderPhrase('bnd_stand_in', { person: 'Kari' }, today, inAr)).toContain('\u2068Kari\u2069');
	expect(renderPhrase('bnd_stand_in', { person: 'أمينة' }, today, inNb)).toContain('\u2068أمينة\u2069');
	expect(renderPhrase('apt_place_is', { place: 'Storgata 5' }, today, inNb)).toBe('Vi kan møtes her: Storgata 5');
});

test('a language is named in the language of the reader', () => {
	expect(renderPhrase('int_language', { language: 'ti' }, today, inNb)).toBe('Jeg snakker best tigrinja.');
	expect(renderPhrase('int_language', { language: 'ti' }, today, inAr)).toContain('التغرينية');
	expect(renderPhrase('int_language', { language: 'toString' }, today, inNb)).toBe('Jeg snakker best toString.');
});

test('a place or a topic that was chosen is named in the language of the reader; words stay as they are', () => {
	expect(renderPhrase('apt_place_is', { place: 'office' }, today, inNb)).toBe('Vi kan møtes her: På kontoret');
	expect(renderPhrase('apt_place_is', { place: 'office' }, today, inAr)).toContain('في المكتب');
	expect(renderPhrase('apt_my_topic', { topic: 'money' }, today, inAr)).toContain('المال');
	expect(renderPhrase('bnd_stand_in', { person: 'home' }, today, inNb)).toContain('home');
});

test('parameters from another phone may be missing, empty or wrong without breaking the screen', () => {
	expect(renderPhrase('apt_suggest', null, today, inNb)).toBe('Passer det … kl. …?');
	expect(renderPhrase('late_time', null, today, inNb)).toBe('Jeg kommer kl. …');
	expect(renderPhrase('apt_suggest', { date: 7, time: ' ' }, today, inNb)).toBe('Passer det … kl. …?');
	expect(renderPhrase('call_at', { date: 'snart', time: '25:00' }, today, inNb)).toBe(
		'Jeg ringer deg snart kl. 25:00.'
	);
});

test('text inside a parameter is never taken for a parameter', () => {
	expect(renderPhrase('apt_place_is', { place: '{date} $& $1' }, today, inNb)).toBe('Vi kan møtes her: {date} $& $1');
});

test('a key from a newer version, or one every object has, is no phrase', () => {
	expect(renderPhrase('from_the_future', null, today, inNb)).toBeNull();
	expect(renderPhrase('constructor', null, today, inNb)).toBeNull();
});
