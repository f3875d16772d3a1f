import { readsToo } from '#i18n/languages.ts';
import { writtenIn } from '#lib/core/goal/written-in.ts';

/** What is read in one go: a paragraph, or a part of it in a language of its own. */
export interface Text {
	words: string;
	/** BCP 47 tag; null when nobody knows. */
	lang: string | null;
	/** Key of the text among recorded clips. */
	clip?: string | undefined;
	/** Of the bokmål beside a text: read only when somebody asks for that. */
	beside: boolean;
	/** What is marked while it is read. */
	element: Element;
}

/** Not to be read, and buttons, unless they are an answer to the question of a screen or a number to call. */
const LEFT_OUT =
	'.hidden-words,[aria-hidden=true],[data-silent],button:not(.full,.tall),a.button:not(.full,[href^=tel]),details:not([open])>:not(summary)';

/** Room between words, and marks of direction, which some voices try to say. */
const LOOSE = /[\s\u2066-\u2069]+/g;

/** The texts of an element in the order they stand in. @param screen tag of the language of the screen. */
export function textsIn(root: Element, screen: string): Text[] {
	const found: { words: string; element: Element; parent: Element; owner: HTMLElement | null }[] = [];
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement as Element;
		if (parent.closest(LEFT_OUT)) continue;
		const element = paragraphOf(parent);
		const owner = parent.closest<HTMLElement>('[lang],[dir=auto]');
		const last = found.at(-1);
		if (last?.element === element && last.owner === owner) last.words += ` ${node.nodeValue}`;
		else found.push({ words: node.nodeValue ?? '', element, parent, owner });
	}
	return found.flatMap(({ words, element, parent, owner }) =>
		/[\p{L}\p{N}]/u.test(words)
			? {
					words: words.replace(LOOSE, ' ').trim(),
					lang: owner?.lang || languageOf(words, screen),
					clip: parent.closest<HTMLElement>('[data-clip]')?.dataset['clip'],
					beside: !!parent.closest('[data-beside]'),
					element
				}
			: []
	);
}

function paragraphOf(element: Element): Element {
	const { parentElement } = element;
	return parentElement && getComputedStyle(element).display === 'inline' ? paragraphOf(parentElement) : element;
}

/**
 * The language of words that do not say theirs, as far as their letters tell it; null when they do not: Latin letters
 * before somebody who reads Polish may be theirs or a worker's, Arabic ones before a reader of Norwegian may be Dari, and
 * no voice may guess.
 */
export function languageOf(words: string, screen: string): string | null {
	const likely = writtenIn(words, screen);
	const isLatin = writtenIn(words, 'ti') === 'nb';
	return (isLatin ? readsToo(likely, 'nb') : likely === screen) ? likely : null;
}
