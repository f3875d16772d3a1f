import { expect, test } from 'vitest';
import { isLeftover } from './leftover.ts';

test.each(['Vis steget', 'Du kan lime inn ei lenkje.', 'Vel «Legg til på Hjem-skjerm».', 'Éin ting er ikkje send.'])(
	'nynorsk may say “%s”, though bokmål may say it too',
	(text) => {
		expect(isLeftover('nn', text, text)).toBe(false);
	}
);

test.each(['Jeg gjorde det', 'Har ikkje svart ennå', 'Velg språk', 'Fra og med', 'Stegene dine', 'HVA vil du?'])(
	'“%s” is not nynorsk',
	(text) => {
		expect(isLeftover('nn', text, 'Noe helt annet')).toBe(true);
	}
);

test('Arabic may name a Norwegian word in brackets after its own, and never instead of it', () => {
	expect(isLeftover('ar', 'طلب دعم السكن (bostøtte)', 'Søk om bostøtte')).toBe(false);
	expect(isLeftover('ar', 'طلب bostøtte', 'Søk om bostøtte')).toBe(true);
	expect(isLeftover('ar', 'Søk (bostøtte)', 'Søk om bostøtte')).toBe(true);
});
