import { expect, test } from 'vitest';
import { answersTo, phrasesFor, type Catalogue } from './catalogue.ts';
import all from './phrases.json';

const catalogue = all as Catalogue;
const keys = (phrases: { key: string }[]) => phrases.map(({ key }) => key);

test('each side is offered only what it may send', () => {
	expect(keys(phrasesFor(catalogue, 'participant', 'thanks'))).toEqual(['thx', 'thx_help', 'thx_welcome', 'thx_sorry']);
	expect(keys(phrasesFor(catalogue, 'worker', 'thanks'))).toEqual(['thx', 'thx_welcome', 'thx_told', 'thx_sorry']);
	expect(phrasesFor(catalogue, 'worker', 'no_such_category')).toEqual([]);
});

test('answers are those this side may send', () => {
	expect(keys(answersTo(catalogue, 'apt_suggest', 'participant'))).toEqual(['apt_fits', 'apt_other_time']);
	expect(keys(answersTo(catalogue, 'call_me', 'worker'))).toContain('call_now');
	expect(keys(answersTo(catalogue, 'call_me', 'participant'))).not.toContain('call_now');
	expect(answersTo(catalogue, 'from_the_future', 'worker')).toEqual([]);
});
