import { expect, test } from 'vitest';
import { entriesOf, inOrder, maySay } from './rules.ts';
import { sampleContact, sampleEntry } from './sample.ts';

test('nothing may be said until something is chosen, and never more than that', () => {
	expect(maySay({ disclosure: null })).toEqual(['nothing']);
	expect(maySay({ disclosure: 'nothing' })).toEqual(['nothing']);
	expect(maySay({ disclosure: 'adjustments' })).toEqual(['nothing', 'adjustments']);
	expect(maySay({ disclosure: 'more' })).toEqual(['nothing', 'adjustments', 'more']);
});

test('what waits for an answer stands first, then what happened last', () => {
	const on = (day: number): string => `2026-11-0${day}T09:00:00Z`;
	const contacts = [
		sampleContact({ id: 'old yes', approval: 'yes', updated_at: on(2) }),
		sampleContact({ id: 'asked', updated_at: on(1) }),
		sampleContact({ id: 'new no', approval: 'no', updated_at: on(3) })
	];
	expect(inOrder(contacts).map(({ id }) => id)).toEqual(['asked', 'new no', 'old yes']);
});

test('the entries of one employer, the latest day first; of one day what was written last', () => {
	const entries = [
		sampleEntry({ id: 'a', happened_on: '2026-11-18' }),
		sampleEntry({ id: 'b', happened_on: '2026-11-20' }),
		sampleEntry({ id: 'c', happened_on: '2026-11-20' }),
		sampleEntry({ id: 'd', contact_id: 'another' })
	];
	expect(entriesOf(entries, sampleContact().id).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});
