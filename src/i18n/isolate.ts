import type { Messages } from './i18n.svelte.ts';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** A letter of any other script, a number in groups ("40 00 00 01", "9–15"), or one that begins with a plus. */
const leftToRight =
	/(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}|\d[\s–-]+\d|\+\d/u;

/**
 * Words that run the other way than the text they are put into, between Unicode isolates (first strong, U+2068, and pop,
 * U+2069): a Norwegian name or phone number in Arabic, an Arabic name in bokmål. All others as they are. Done to the
 * text itself because texts also end up in labels and notifications, where no markup can do it.
 */
export function isolated(words: string, dir: 'ltr' | 'rtl'): string {
	// A list of names isolated one by one runs the way of the sentence: as a whole it would be read from the wrong end.
	const bare = words.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
	return (dir === 'rtl' ? leftToRight : rightToLeft).test(bare) ? `\u2068${inOneLine(words)}\u2069` : words;
}

/**
 * The same for the numbers in groups within a text of ours, which whoever translates it can neither see nor type: a
 * phone number, from an hour to another.
 */
export function isolatedNumbers(text: string, dir: 'ltr' | 'rtl'): string {
	if (dir === 'ltr') return text;
	return text.replace(
		/\+?\d+(?:[.:]\d+)*(?:[\s–-]+\d+(?:[.:]\d+)*)+/g,
		(numbers) => `\u2068${inOneLine(numbers)}\u2069`
	);
}

/** A phone number broken over two lines would be read in the wrong order. */
function inOneLine(words: string): string {
	return words.replace(/(?<=\d) (?=\d)/g, '\u00a0');
}

type Inputs = Readonly<Record<string, unknown>>;
type Compiled = (inputs?: Inputs) => string;

function isolatedInputs(inputs: Inputs, dir: 'ltr' | 'rtl'): Inputs {
	const entries = Object.entries(inputs);
	return Object.fromEntries(
		entries.map(([name, value]) => [name, typeof value === 'string' ? isolated(value, dir) : value])
	);
}

/** The same messages, with every parameter isolated where it has to be, so that neither screens nor translators must. */
export function isolatingMessages(messages: Messages, dir: 'ltr' | 'rtl'): Messages {
	return new Proxy(messages, {
		get(target, key): unknown {
			const message: unknown = Reflect.get(target, key);
			if (typeof message !== 'function') return message;
			return (inputs?: Inputs) => (message as Compiled)(inputs && isolatedInputs(inputs, dir));
		}
	});
}
