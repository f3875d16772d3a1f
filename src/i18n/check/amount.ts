const money = 'kr\\.?|kroner?|nok|crowns?|euros?|eur|dollars?|كرون\\p{L}*|ክሮነር|[€$£]';
const amount = new RegExp(`\\d[\\d\\s.,]*(?:,-|\\s*(?:${money})(?!\\p{L}))|(?<!\\p{L})(?:${money})\\s*\\d`, 'iu');

/** Whether a text names a sum of money. Sums change every year, and a wrong one does harm: none stands on any shelf. */
export function namesAmount(text: string): boolean {
	return amount.test(text);
}
