/** Scripts that every text of a language must be written in; languages in Latin letters are told by their words alone. */
const scripts: Readonly<Partial<Record<string, RegExp>>> = { ar: /\p{Script=Arabic}/u, ti: /\p{Script=Ethiopic}/u };

/** What may stand in Latin letters in any language: the product's name, parameters, units and abbreviations. */
const international = /\{\w+\}|Stegvis|PIN|QR|SMS|CV|PDF|Face ID|Android|iPhone|Chrome|Safari|[0-9]/g;

/** Single words that are the same in bokmål and another language in Latin letters. */
const sameWords: Readonly<Partial<Record<string, readonly string[]>>> = {
	en: ['send', 'plan', 'start', 'video', 'mentor']
};

function wordsLeft(text: string): string {
	return text
		.replace(international, '')
		.replace(/[^\p{L}]+/gu, ' ')
		.trim();
}

/**
 * Whether a translation still is Norwegian: the same words as bokmål, Norwegian letters, or no letter of its own
 * script.
 */
export function isLeftover(tag: string, text: string, bokmal: string): boolean {
	const own = wordsLeft(text).toLowerCase();
	if (own === '' || sameWords[tag]?.includes(own)) return false;
	const script = scripts[tag];
	if (script !== undefined && !script.test(own)) return true;
	return own === wordsLeft(bokmal).toLowerCase() || /[æøå]/.test(own);
}

/** Whether a run of digits in groups could change places in a right-to-left sentence: "116 117" with a plain space. */
export function hasLooseDigits(text: string): boolean {
	return /\d \d/.test(text);
}
