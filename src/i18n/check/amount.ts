import { moneyWords } from './language-words.ts';

const money = [...moneyWords, 'kr\\.', 'nok', 'euros?', 'eur', 'dollars?', '[€$£]'].join('|');
const amount = new RegExp(
	`\\p{Nd}[\\p{Nd}\\s.,]*(?:,-|\\s*(?:${money})(?!\\p{L}))|(?<!\\p{L})(?:${money})\\s*\\p{Nd}`,
	'iu'
);

/** Whether a text names a sum of money. Sums change every year, and a wrong one does harm: none stands on any shelf. */
export function namesAmount(text: string): boolean {
	return amount.test(text);
}
