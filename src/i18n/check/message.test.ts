import { expect, test } from 'vitest';
import { parseFile, parseMessage, repeatedKeys } from './message.ts';

test('a plain text gives its parameters', () => {
	expect(parseMessage('Ring {name}, {name} eller {other}')).toEqual({
		texts: ['Ring {name}, {name} eller {other}'],
		inputs: ['name', 'other'],
		categories: null
	});
});

test('a plural gives every text and its categories; its input counts as a parameter even when no text shows it', () => {
	const message = parseMessage([
		{
			declarations: ['input count', 'local countPlural = count: plural'],
			selectors: ['countPlural'],
			match: { 'countPlural=one': 'En melding', 'countPlural=other': 'Mange meldinger' }
		}
	]);
	expect(message).toEqual({
		texts: ['En melding', 'Mange meldinger'],
		inputs: ['count'],
		categories: ['one', 'other']
	});
});

test('inlang’s own entry is no message', () => {
	expect([...parseFile({ $schema: 'https://inlang.com', save: 'Lagre' }).keys()]).toEqual(['save']);
});

test('a key written twice is found', () => {
	expect(repeatedKeys('{\n  "save": "Lagre",\n  "send": "Send",\n  "save": "Ta vare på"\n}')).toEqual(['save']);
	expect(repeatedKeys('{\n  "save": "Lagre",\n  "send": "Send"\n}')).toEqual([]);
});
