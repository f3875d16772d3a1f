import { expect, test } from 'vitest';
import { longSentences, unwantedWord } from './plain.ts';

test('sentences are counted one by one', () => {
	expect(longSentences('Du får svar innen 2 dager. Haster det? Ring legevakten på telefon, hele døgnet.')).toEqual([]);
	expect(longSentences('En to tre fire fem seks sju åtte ni ti elleve tolv.')).toEqual([]);
	expect(longSentences('Kort. En to tre fire fem seks sju åtte ni ti elleve tolv tretten.')).toHaveLength(1);
});

test('the dot in a time does not end a sentence', () => {
	expect(longSentences('En to tre fire fem kl. 13.00 sju åtte ni ti elleve tolv tretten.')).toHaveLength(1);
});

test.each([
	['Logg inn hos NAV', 'NAV'],
	['Brukerens side', 'Brukerens'],
	['Velg en bruker', 'en bruker'],
	['Klientens sak', 'Klientens'],
	['Saken din', 'Saken'],
	['Synkroniserer …', 'Synkroniserer'],
	['Lagret på serveren', 'serveren'],
	['OK', 'OK'],
	['Husk å svare', 'Husk å'],
	['Noe, f.eks. mat', 'f.eks']
])('"%s" holds an unwanted word', (text, word) => {
	expect(unwantedWord('save', text)).toBe(word);
});

test.each(['Du kan bruke appen', 'Navnet ditt', 'Du bruker telefonen', 'Saks og lim', 'Tokyo'])(
	'"%s" is fine',
	(text) => {
		expect(unwantedWord('save', text)).toBeNull();
	}
);

test('only texts about where things are stored may name the server', () => {
	expect(unwantedWord('me_stored_server', 'Det lagres på kommunens server.')).toBeNull();
	expect(unwantedWord('save', 'Det lagres på kommunens server.')).toBe('server');
});
