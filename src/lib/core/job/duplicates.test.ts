import { expect, test } from 'vitest';
import { duplicateOf, newOnes } from './duplicates.ts';
import { sampleApplication } from './sample.ts';

const entry = (title: string, employer: string, link: string | null = null) => ({ title, employer, link });
const held = sampleApplication({ title: 'Kjøkkenhjelp', employer: 'Fjordvik  sykehjem', link: 'https://finn.no/1' });

test.each([
	[entry('kjøkkenhjelp', 'FJORDVIK SYKEHJEM.'), true],
	[entry('noe annet', 'et annet sted', 'http://www.finn.no/1/#søk'), true],
	[entry('Kjøkkenhjelp', 'Havna'), false],
	[entry('Kjøkkenhjelp', ''), false],
	[entry('Kjokkenhjelp', 'Fjordvik sykehjem'), false],
	[entry('', ''), false]
])('%j', (written, isThere) => {
	expect(duplicateOf(written, [held]) === held).toBe(isThere);
});

test('of pasted lines only what is not there yet, in the list or above', () => {
	const lines = [entry('Kokk', 'Havna'), entry('Kjøkkenhjelp', 'Fjordvik sykehjem'), entry('kokk', 'havna')];
	expect(newOnes(lines, [held])).toEqual([lines[0]]);
});
