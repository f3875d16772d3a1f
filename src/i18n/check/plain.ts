/** Longest sentence in the interface, in words: text rule 15 of the product's language guide. */
const maxWords = 12;

/**
 * Words the reader has no use for, or that say what the product is not. Each stands for its inflected forms too;
 * \b does not know æøå, so the ends are written out.
 */
const unwanted = [
	'nav',
	'klient\\w*',
	'(en|hver|ny) bruker',
	'bruker(s|e|es|en|ens|ne|nes)',
	'sak(en|er|ene|sbehandler\\w*)?',
	'synkroniser\\w*',
	'synk',
	'cache\\w*',
	'database\\w*',
	'token\\w*',
	'modul\\w*',
	'ok',
	'forfalt\\w*',
	'husk å',
	'avslag\\w*',
	'feilkode\\w*',
	'ugyldig\\w*',
	'vennligst',
	'obs',
	'dersom',
	'vedrørende',
	'iht',
	'ift',
	'pga',
	'f\\.eks',
	'bl\\.a'
];
const server = 'server\\w*';
/** Where the text has to say honestly where things are stored. */
const mayNameServer = /^(join|me_stored)_/;

function anyOf(words: readonly string[]): RegExp {
	return new RegExp(`(?<![\\p{L}\\d])(${words.join('|')})(?![\\p{L}\\d])`, 'iu');
}

/** Sentences of a text, without the dots in times, dates and abbreviations. */
function sentencesOf(text: string): string[] {
	return text.split(/(?<=[.!?:…])(?<!kl\.)\s+|\n+/).filter((sentence) => sentence.trim() !== '');
}

export function longSentences(text: string): string[] {
	return sentencesOf(text).filter((sentence) => sentence.trim().split(/\s+/).length > maxWords);
}

/** The first unwanted word in a bokmål text, or null. */
export function unwantedWord(key: string, text: string): string | null {
	const words = mayNameServer.test(key) ? unwanted : [...unwanted, server];
	return anyOf(words).exec(text)?.[0] ?? null;
}
