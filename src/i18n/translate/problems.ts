/** What `npm run check` would find in the texts of a language, one line each. */
import { namesAmount } from '../check/amount.ts';
import { parseMessage } from '../check/message.ts';
import * as rules from '../check/rules.ts';
import type { Texts } from './texts.ts';

/** Names, which may be the same word in two languages. */
const names = 'phrases.languages';

export function problemsIn(tag: string, texts: Texts, base: Texts): string[] {
	const parsed = (from: Texts, group: string) =>
		new Map([...(from.get(group) ?? [])].map(([key, message]) => [key, parseMessage(message)]));
	return [...texts.keys()].flatMap((group) => {
		const [own, original] = [parsed(texts, group), parsed(base, group)];
		const amounts = [...own].filter(([, { texts: all }]) => group !== 'messages' && all.some(namesAmount));
		return [
			...rules.wrongPlaceholders(tag, own, original),
			...rules.missingCategories(tag, own),
			...(group === names ? [] : rules.leftovers(tag, own, original)),
			...rules.looseDigits(tag, own),
			...rules.tooLong(tag, own, original),
			...amounts.map(([key]) => `${tag}: ${key} names an amount`)
		];
	});
}
