import { expect, test } from 'vitest';
import facts from '#i18n/catalogue/facts.json' with { type: 'json' };
import { contractFacts, hasContract, ticked } from './contract.ts';
import { jobStages } from './types.ts';

test('ticks are kept in the order of the list, each once, and are taken back', () => {
	expect(ticked(['hours'], 'in_writing', true)).toEqual(['in_writing', 'hours']);
	expect(ticked(['in_writing', 'hours'], 'hours', true)).toEqual(['in_writing', 'hours']);
	expect(ticked(['in_writing', 'hours'], 'hours', false)).toEqual(['in_writing']);
});

test('there is a contract from an offer until the job ends, and every rule behind it is a fact of the catalogue', () => {
	expect(jobStages.filter(hasContract)).toEqual(['offer', 'accepted', 'employed']);
	expect(facts.map(({ id }) => id)).toEqual(expect.arrayContaining([...contractFacts]));
});
