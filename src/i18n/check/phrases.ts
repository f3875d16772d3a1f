import { paramKinds, type Catalogue, type Phrase, type Sender, type Texts } from '../catalogue/catalogue.ts';
import { partsOfGaps } from '../catalogue/render.ts';
import { isKey, plainKeys, type Expected } from './shelf.ts';

const senders: readonly Sender[] = ['participant', 'worker', 'system'];

/** What is wrong with the catalogue itself, whatever the language. @param icons names of the drawings there are. */
export function catalogueProblems({ categories, phrases }: Catalogue, icons: readonly string[]): string[] {
	const byKey = new Map(phrases.map((phrase) => [phrase.key, phrase]));
	const keys = categories.map(({ key }) => key);
	return [...categories, ...phrases]
		.filter(({ icon }) => !icons.includes(icon))
		.map(({ key, icon }) => `phrases: ${key}: no drawing ${icon}`)
		.concat(phrases.flatMap((phrase) => phraseProblems(phrase, keys, byKey)));
}

/** What the phrases of a language must hold; which languages have a name is decided by bokmål. */
export function expectedPhrases({ categories, phrases }: Catalogue, base: Texts): Expected {
	return {
		categories: plainKeys(categories.map(({ key }) => key)),
		places: plainKeys(offeredPlaces(phrases)),
		languages: plainKeys(Object.keys(base.languages)),
		phrases: new Map(phrases.map(({ key, params }) => [key, params ?? []]))
	};
}

function offeredPlaces(phrases: readonly Phrase[]): string[] {
	return [...new Set(phrases.flatMap(({ offer }) => offer?.place ?? []))];
}

function phraseProblems(phrase: Phrase, categories: string[], byKey: ReadonlyMap<string, Phrase>): string[] {
	const problems: string[] = [];
	if (!isKey(phrase.key)) problems.push('the key is not snake_case');
	if (!categories.includes(phrase.category)) problems.push(`unknown category ${phrase.category}`);
	if (phrase.senders.length === 0 || !phrase.senders.every((sender) => senders.includes(sender)))
		problems.push('wrong senders');
	if (phrase.params?.some((name) => !paramKinds.includes(name))) problems.push('unknown parameter');
	for (const [gap, offered] of Object.entries(phrase.offer ?? {})) {
		const known = gap === 'topic' ? offered.every((key) => categories.includes(key)) : partsOfGaps[gap] !== undefined;
		if (!known || !phrase.params?.some((name) => name === gap)) problems.push(`nothing to offer for ${gap}`);
	}
	if ((phrase.answers?.length ?? 0) > 5) problems.push('more than five answers');
	for (const answer of phrase.answers ?? []) {
		const answerSenders = byKey.get(answer)?.senders;
		if (answerSenders === undefined) problems.push(`unknown answer ${answer}`);
		else if (!canAnswer(phrase.senders, answerSenders)) problems.push(`nobody who gets it may answer ${answer}`);
	}
	return problems.map((problem) => `phrases: ${phrase.key}: ${problem}`);
}

/** Someone other than the sender must be allowed to send the answer. */
function canAnswer(from: readonly Sender[], answering: readonly Sender[]): boolean {
	return answering.some((sender) => from.some((other) => other !== sender));
}
