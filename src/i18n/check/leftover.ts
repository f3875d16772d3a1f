import { sameWords } from './language-words.ts';

/** The script every text of a language must be written in; null for Latin letters, which are told by their words alone. */
function scriptOf(tag: string): RegExp | null {
	const { script = 'Latn' } = new Intl.Locale(tag).maximize();
	return script === 'Latn' ? null : new RegExp(`\\p{Script=${script}}`, 'u');
}

/**
 * A language so near bokmål that whole sentences are the same in both: words only bokmål has tell what was forgotten.
 * "Hjem-skjerm" is what the phone itself calls it.
 */
const bokmalWords: Readonly<Partial<Record<string, RegExp>>> = {
	nn: wordPattern([
		'jeg|ikke|nå|ennå|bare|også|fra|mer|mye|uten|selv|sammen|alene|hjem(?!-skjerm)\\w*|annen|annet|samme|dere\\w*|hun',
		'hva|hvem|hvor\\w*|hvilke\\w*|noe|noen|et|en|ett|én|siden|fortsatt|allerede',
		'gjør\\w*|kommer|være|vært|ble|skjedd|velg\\w*|skrevet|lest|tatt|gjelder|trenger|spørre|si|sier|begynne\\w*',
		'(hent|vent|svar|snakk|pass|virk|jobb|lagr|lov|åpn|endr|bruk|mangl)er|åpne?t?',
		'uker?|uka|penger|pengene|sted(er|et)?|skolen?|navn(et)?|bilde(t|r)?|lenke\\w*|dager|måneder?|avtaler|meldinger',
		'(steg|ord|mål|svar|tall|folk|forslag)ene'
	])
};

function wordPattern(words: readonly string[]): RegExp {
	return new RegExp(`(?<![\\p{L}\\d])(${words.join('|')})(?![\\p{L}\\d])`, 'iu');
}

/** What may stand in any language: the product's name, parameters, names, units and abbreviations. */
const international = /\{\w+\}|Stegvis|Røde Kors|EØS|PIN|QR|SMS|CV|PDF|Face ID|Android|iPhone|Chrome|Safari|[0-9]/g;

/** Bokmål in brackets, after its explanation: the word a reader must know again on paper, e.g. "(bostøtte)". */
const onPaper = /\([^)]*\)/g;

function wordsLeft(text: string): string {
	return text
		.replace(international, '')
		.replace(/[^\p{L}]+/gu, ' ')
		.trim();
}

/**
 * Whether a translation still is bokmål: the same words, Norwegian letters, or no letter of its own script; in a
 * language near bokmål a word only bokmål has.
 */
export function isLeftover(tag: string, text: string, bokmal: string): boolean {
	const script = scriptOf(tag);
	const own = wordsLeft(text.replace(onPaper, '')).toLowerCase();
	if (own === '' || sameWords(tag).includes(own)) return false;
	const foreign = bokmalWords[tag];
	if (foreign !== undefined) return foreign.test(text);
	if (script !== null && !script.test(own)) return true;
	return own === wordsLeft(bokmal).toLowerCase() || /[æøå]/.test(own);
}

/** Whether a run of digits in groups could change places in a right-to-left sentence: "116 117" with a plain space. */
export function hasLooseDigits(text: string): boolean {
	return /\d \d/.test(text);
}
