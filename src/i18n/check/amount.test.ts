import { expect, test } from 'vitest';
import { namesAmount } from './amount.ts';

test.each([
	'Det koster 500 kr.',
	'kr 1\u00a0200',
	'3.500 kroner i måneden',
	'400,-',
	'NOK 20',
	'12 NOK',
	'500 كرونة',
	'€ 5',
	'500 крон',
	'500 koron',
	'۵۰۰ کرون',
	'500 کرۆن'
])('"%s" is an amount', (text) => expect(namesAmount(text)).toBe(true));

test.each([
	'Ring 55\u00a055\u00a033\u00a033 på hverdager kl. 9–15.',
	'Søk senest den 25. for å få bostøtte.',
	'Det gjelder 1. til 4. klasse. Fristen er ulik.',
	'12 kroppsøvinger',
	'اتصل على 116\u00a0117'
])('"%s" is not', (text) => expect(namesAmount(text)).toBe(false));
