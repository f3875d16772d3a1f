/**
 * Words that are sent as a key with parameters, so that each reads them in their own language, stand on shelves: phrases
 * for messages, steps by topic for tasks. A shelf is a structure that is the same for every language (`<shelf>.json`) and
 * texts per language (`<shelf>.<tag>.json`). Keys are unique over all shelves: a row says its key, not its shelf.
 */

/** What stands in for {name} in a text. The name decides how the value is written for the reader. */
export const paramKinds = ['date', 'time', 'time_end', 'person', 'place', 'topic', 'language'] as const;
export type ParamKind = (typeof paramKinds)[number];

/**
 * Values as they are stored and sent: date 'YYYY-MM-DD', time and time_end 'HH:MM', language a key of Texts.languages,
 * place and topic one of Texts.places and Texts.categories or words, the others as somebody wrote them. They come from another phone, so nothing about them is certain.
 */
export type PhraseParams = Readonly<Partial<Record<string, unknown>>>;

/** The texts of one part of a shelf by key; a key of a newer version has none. */
export type TextsByKey = Readonly<Partial<Record<string, string>>>;

/** One language's file of a shelf: its parts, each with its texts. */
export type ShelfTexts<Part extends string = string> = Readonly<Record<Part, TextsByKey>>;

/** Who may send a phrase; system texts are shown by the app itself and never sent. */
export type Sender = 'participant' | 'worker' | 'system';

export interface Phrase {
	/** Sent and stored instead of words, so that each side reads it in their own language. Never changes meaning. */
	key: string;
	category: string;
	senders: Sender[];
	params?: ParamKind[];
	/** Keys offered to the other side as one-tap answers; free text is always possible. */
	answers?: string[];
	/** Name of a drawing in ui/icons.svg. */
	icon: string;
	/** What can be chosen for a gap, so that each side reads it in their own words: keys of partsOfGaps (render.ts). */
	offer?: Partial<Record<ParamKind, string[]>>;
	/** Its day is today or has been. */
	past?: true;
}

export interface Category {
	key: string;
	/** Name of a drawing in ui/icons.svg. */
	icon: string;
}

/** catalogue/phrases.json: the same for every language. */
export interface Catalogue {
	/** In the order they are offered. */
	categories: Category[];
	phrases: Phrase[];
}

/**
 * catalogue/phrases.<tag>.json. `languages` are names of languages somebody may need an interpreter for, as this language
 * writes them in a sentence; `places` are where people meet.
 */
export type Texts = ShelfTexts<'categories' | 'languages' | 'places' | 'phrases'>;

/** The phrases one side may choose from in a category, in the catalogue's order. */
export function phrasesFor(catalogue: Catalogue, sender: Sender, category: string): Phrase[] {
	return catalogue.phrases.filter((phrase) => phrase.category === category && phrase.senders.includes(sender));
}

/** The one-tap answers to a received phrase that this side may send; none for a phrase this version does not know. */
export function answersTo(catalogue: Catalogue, key: string, sender: Sender): Phrase[] {
	const offered = catalogue.phrases.find((phrase) => phrase.key === key)?.answers ?? [];
	return offered
		.map((answer) => catalogue.phrases.find((phrase) => phrase.key === answer))
		.filter((phrase) => phrase !== undefined)
		.filter((phrase) => phrase.senders.includes(sender));
}
