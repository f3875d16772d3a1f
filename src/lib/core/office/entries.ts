import type { OfficeEntry } from './types.ts';

/** A text of the office's own, with the language it is in: bokmål where nobody has written the reader's. */
export interface OfficeText {
	id: string;
	text: string;
	/** BCP 47 tag. */
	lang: string;
}

/** The language every entry has. */
const base = 'nb';

/** The entry as a reader of `tag` gets it. */
export function textIn({ id, texts }: Pick<OfficeEntry, 'id' | 'texts'>, tag: string): OfficeText {
	const own = texts[tag]?.trim();
	return own ? { id, text: own, lang: tag } : { id, text: texts[base] ?? '', lang: base };
}

/**
 * The words a sentence of the office is sent as: the reader's app may not know it, so it travels as plain words, in the
 * reader's language where the office has it and else in the writer's.
 */
export function textFor(entry: Pick<OfficeEntry, 'id' | 'texts'>, reader: string, writer: string): OfficeText {
	return textIn(entry, entry.texts[reader]?.trim() ? reader : writer);
}

function offered(entries: readonly OfficeEntry[], kind: OfficeEntry['kind'], belongsTo: string, tag: string) {
	return entries
		.filter((entry) => entry.kind === kind && entry.belongs_to === belongsTo && !entry.retired)
		.sort(byAge)
		.map((entry) => textIn(entry, tag));
}

/** The office's own steps of a topic, the oldest first, for a reader of `tag`. */
export function stepsOfOffice(entries: readonly OfficeEntry[], topic: string, tag: string): OfficeText[] {
	return offered(entries, 'step', topic, tag);
}

/** The office's own sentences of a category, the oldest first, for a reader of `tag`. */
export function phrasesOfOffice(entries: readonly OfficeEntry[], category: string, tag: string): OfficeText[] {
	return offered(entries, 'phrase', category, tag);
}

/** What holds here of each fact: by the fact's id the newest texts in use, by language. */
export function factsOfOffice(entries: readonly OfficeEntry[]): Readonly<Record<string, OfficeEntry['texts']>> {
	const facts = entries.filter(({ kind, retired }) => kind === 'fact' && !retired).sort(byAge);
	return Object.fromEntries(facts.map(({ belongs_to, texts }) => [belongs_to, texts]));
}

const byAge = (a: OfficeEntry, b: OfficeEntry): number =>
	a.created_at.localeCompare(b.created_at) || a.id.localeCompare(b.id);
