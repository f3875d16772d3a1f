import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** Latin words that stand in our own texts of a language ("BankID"): whoever wrote the sentence saw where they end up. */
export function latinWordsOf(tag: string): string[] {
	const files = [`messages/${tag}.json`];
	for (const file of readdirSync('src/i18n/catalogue'))
		if (file.endsWith(`.${tag}.json`)) files.push(`catalogue/${file}`);
	const texts = files.map((file) => readFileSync(`src/i18n/${file}`, 'utf8').replace(/\{\w+\}|"[\w-]+":/g, ''));
	return [...new Set(texts.join(' ').match(/\p{Script=Latin}+/gu))];
}

/**
 * What a reader from right to left would see in the wrong order on the page: groups of digits (a phone number, from a
 * time to a time) that are not drawn from left to right, and words somebody wrote in Latin letters (a name) that run
 * into an Arabic sentence without an isolate around them.
 */
export async function findUnisolated(page: Page, ours: readonly string[]): Promise<string[]> {
	return page.evaluate((ours) => {
		const known = new Set(ours);
		const found: string[] = [];

		/** What the Unicode algorithm looks at as one paragraph. */
		function paragraphOf(node: Node): Element {
			let at = node.parentElement ?? document.body;
			for (; at.parentElement; at = at.parentElement) {
				const { display, unicodeBidi } = getComputedStyle(at);
				if (/isolate|plaintext/.test(unicodeBidi) || !/^(inline|contents)$/.test(display)) break;
			}
			return at;
		}

		function lookAtDigits(node: Text): void {
			for (const { 0: digits, index } of node.data.matchAll(/\+?\d+(?:[.:\s–-]+\d+)+|\+\d+/g)) {
				let before: DOMRect | undefined;
				for (const group of digits.matchAll(/\+|\d+/g)) {
					const range = document.createRange();
					range.setStart(node, index + group.index);
					range.setEnd(node, index + group.index + group[0].length);
					const drawn = range.getBoundingClientRect();
					if (before && Math.abs(before.top - drawn.top) < 4 && drawn.left < before.left) {
						found.push(`from right to left: ${digits}`);
						break;
					}
					before = drawn;
				}
			}
		}

		const written = new Map<Element, string>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const node = walker.currentNode as Text;
			if (!node.parentElement?.checkVisibility() || node.parentElement.closest('script, style')) continue;
			lookAtDigits(node);
			const paragraph = paragraphOf(node);
			written.set(paragraph, (written.get(paragraph) ?? '') + node.data);
		}
		// Where each line finds its own direction, each is a paragraph.
		const paragraphs = [...written].flatMap(([node, words]) =>
			getComputedStyle(node).unicodeBidi === 'plaintext' ? words.split('\n') : words
		);
		for (const words of paragraphs) {
			const bare = words.replace(/[\u2066-\u2068][^\u2066-\u2069]*\u2069/g, '');
			const latin = (bare.match(/\p{Script=Latin}+/gu) ?? []).filter((word) => !known.has(word));
			if (latin.length > 0 && /\p{Script=Arabic}/u.test(bare))
				found.push(`not isolated: ${latin.join(' ')}: ${words.trim()}`);
		}
		return found;
	}, ours);
}
