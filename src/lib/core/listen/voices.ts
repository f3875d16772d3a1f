/** What is looked at in a voice of the phone; the browser's own have more. */
export interface Voice {
	/** BCP 47 tag; some phones write `nb_NO`. */
	lang: string;
	/** False: the words would be sent to somebody's server to be spoken. */
	localService: boolean;
}

/** Whose voices read a language that has none of its own, as its readers say it. */
const NEXT: Readonly<Record<string, string>> = { nn: 'nb', nb: 'no', fa: 'prs' };

/**
 * The voice of the phone itself that reads words in `tag`, or undefined: then nobody reads them. A voice of the network
 * never does, for the words would leave the phone, and no voice reads a language that is not its own.
 */
export function voiceFor<V extends Voice>(voices: readonly V[], tag: string): V | undefined {
	const language = languageOf(tag);
	const next = NEXT[language];
	const own = voices.find(({ lang, localService }) => localService && languageOf(lang) === language);
	return own ?? (next === undefined ? undefined : voiceFor(voices, next));
}

const languageOf = (tag: string): string => tag.toLowerCase().replace(/[-_].*/s, '');
