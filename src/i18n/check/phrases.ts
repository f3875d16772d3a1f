import { paramKinds, type Catalogue, type Phrase, type Sender, type Texts } from '../catalogue/catalogue.ts';
import { hasLooseDigits, isLeftover } from './leftover.ts';

const senders: readonly Sender[] = ['participant', 'worker', 'system'];

function placeholdersOf(text: string): string {
	return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort().join();
}

/** What is wrong with the catalogue itself, whatever the language. */
export function catalogueProblems({ categories, phrases }: Catalogue): string[] {
	const byKey = new Map(phrases.map((phrase) => [phrase.key, phrase]));
	const repeated = phrases.length === byKey.size ? [] : ['phrases: a key stands twice'];
	return [...repeated, ...phrases.flatMap((phrase) => phraseProblems(phrase, categories, byKey))];
}

function phraseProblems(phrase: Phrase, categories: string[], byKey: ReadonlyMap<string, Phrase>): string[] {
	const problems: string[] = [];
	if (!/^[a-z][a-z0-9_]*$/.test(phrase.key)) problems.push('the key is not snake_case');
	if (!categories.includes(phrase.category)) problems.push(`unknown category ${phrase.category}`);
	if (phrase.icon === '') problems.push('no icon');
	if (phrase.senders.length === 0 || !phrase.senders.every((sender) => senders.includes(sender)))
		problems.push('wrong senders');
	if (phrase.params?.some((name) => !paramKinds.includes(name))) problems.push('unknown parameter');
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

/** What is wrong with one language's phrases: missing, left over, empty, or other parameters than the catalogue says. */
export function textProblems(tag: string, catalogue: Catalogue, texts: Texts, base: Texts): string[] {
	const known = new Set(catalogue.phrases.map(({ key }) => key));
	return [
		...catalogue.phrases.flatMap((phrase) => translationProblems(tag, phrase, texts, base)),
		...Object.keys(texts.phrases)
			.filter((key) => !known.has(key))
			.map((key) => `${key}: not in the catalogue`),
		...catalogue.categories.filter((name) => !texts.categories[name]).map((name) => `category ${name} has no name`),
		...Object.keys(base.languages)
			.filter((key) => !texts.languages[key])
			.map((key) => `language ${key} has no name`)
	].map((problem) => `phrases.${tag}: ${problem}`);
}

function translationProblems(tag: string, { key, params }: Phrase, texts: Texts, base: Texts): string[] {
	const text = texts.phrases[key] ?? '';
	if (text.trim() === '') return [`${key}: no text`];
	const problems: string[] = [];
	if (placeholdersOf(text) !== [...(params ?? [])].sort().join())
		problems.push(`${key}: other parameters than the catalogue`);
	if (tag !== 'nb' && isLeftover(tag, text, base.phrases[key] ?? '')) problems.push(`${key}: looks like Norwegian`);
	if (hasLooseDigits(text)) problems.push(`${key}: needs no-break spaces inside its number`);
	return problems;
}
