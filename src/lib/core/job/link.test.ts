import { expect, test } from 'vitest';
import { asLink, hostOf, linkOver, takeLink } from './link.ts';

test.each([
	['https://www.finn.no/job/1', '', 'https://www.finn.no/job/1'],
	['Kokk HTTPS://finn.no/1?a=b#c', 'Kokk', 'https://finn.no/1?a=b#c'],
	['Se www.havna.no/jobb.', 'Se .', 'https://www.havna.no/jobb'],
	['Kokk på Havna', 'Kokk på Havna', null],
	['javascript:alert(1)', 'javascript:alert(1)', null],
	['JaVaScRiPt://x.no/%0aalert(1)', 'JaVaScRiPt://x.no/%0aalert(1)', null],
	['data:text/html,hei', 'data:text/html,hei', null],
	['https://', 'https://', null]
])('%s', (text, words, link) => {
	expect(takeLink(text)).toEqual({ words, link });
});

test('only http and https are links', () => {
	expect(asLink('javascript:alert(1)//https://x.no')).toBeNull();
	expect(asLink(' https://x.no ')).toBe('https://x.no');
	expect(asLink('https://x.no/a b')).toBeNull();
	expect(hostOf('https://www.finn.no/1')).toBe('finn.no');
	expect(hostOf('ftp://x.no')).toBeNull();
});

test('2,000 characters fit, one more does not, and none is cut', () => {
	const start = 'https://finn.no/';
	const fits = start + 'å'.repeat(2000 - start.length);
	expect(linkOver(fits)).toBe(0);
	const { link } = takeLink(`${fits}a`);
	expect(link).toBe(`${fits}a`);
	expect(linkOver(link ?? '')).toBe(1);
});
