import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';
import type { Texts } from '#i18n/catalogue/catalogue.ts';
import type {} from './states/main.ts';

export const SCHEMES = ['light', 'dark'] as const;
export const SIZES = ['320', '200%', 'wide'] as const;

declare global {
	interface Window {
		axe: typeof axe;
	}
}

const WCAG: string[] = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ENGLISH = /\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;
const MESSAGE_NAME = /\b[a-z]+_[a-z_]+\b/;

export interface Drawn {
	screen: string;
	state: string;
}

export interface Look {
	lang: string;
	scheme: (typeof SCHEMES)[number];
	size: (typeof SIZES)[number];
}

/** What a language calls all languages that a sentence can name. */
function languageNames(lang: string): (string | undefined)[] {
	const texts = JSON.parse(readFileSync(`src/i18n/catalogue/phrases.${lang}.json`, 'utf8')) as Texts;
	return Object.values(texts.languages);
}

/** The page of drawn states, and the eyes that look at it. One page for all looks: loading it takes as long as a look. */
export class Gallery {
	readonly #errors: string[] = [];
	#lang = '';

	private constructor(
		readonly page: Page,
		readonly all: Drawn[]
	) {
		page.on('pageerror', (error) => this.#errors.push(error.message));
	}

	static async open(browser: Browser, url: string): Promise<Gallery> {
		const page = await browser.newPage({ reducedMotion: 'reduce' });
		await page.goto(url);
		await page.evaluate(axe.source);
		const drawn = page.locator('[data-screen]');
		await drawn.first().waitFor();
		const all = await drawn.evaluateAll((nodes) =>
			nodes.map((node) => ({
				screen: (node as HTMLElement).dataset['screen'] ?? '',
				state: (node as HTMLElement).dataset['state'] ?? ''
			}))
		);
		return new Gallery(page, all);
	}

	async close(): Promise<void> {
		await this.page.close();
	}

	/** As high as the page: the bar at the lower edge then lies over nothing that can be scrolled from under it. */
	async show(drawn: Drawn, look: Look): Promise<void> {
		const whole = await this.draw(drawn, look);
		const { width, height } = this.page.viewportSize() ?? { width: 0, height: whole };
		if (whole > height) await this.page.setViewportSize({ width, height: whole });
	}

	/** As a phone shows it: enough for reading its words, and faster. Returns the height of the page in pixels. */
	async draw({ screen, state }: Drawn, { lang, scheme, size }: Look): Promise<number> {
		const width = { '320': 320, '200%': 360, wide: 1280 }[size];
		const height = size === 'wide' ? 800 : 740;
		this.#lang = lang;
		const now = this.page.viewportSize();
		if (now?.width !== width || now.height !== height) await this.page.setViewportSize({ width, height });
		return this.page.evaluate(
			async ([query, fontSize]) => {
				document.documentElement.style.fontSize = fontSize;
				await window.draw(query);
				return document.documentElement.scrollHeight;
			},
			[String(new URLSearchParams({ screen, state, lang, scheme })), size === '200%' ? '200%' : ''] as const
		);
	}

	/** Until what follows from the size of a part has been laid out too. */
	async settle(): Promise<void> {
		await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
	}

	/** Everything wrong with what is shown. */
	async findProblems(): Promise<string[]> {
		return [
			...(await this.findBarriers()),
			...(await this.findCut()),
			...(await this.findBare()),
			...(await this.findStrayWords())
		];
	}

	/**
	 * What breaks WCAG 2.2 AA, as far as a machine can tell. The drawings of the icons, half of all nodes and the same on
	 * each screen, are taken out meanwhile, which takes half of the time.
	 */
	async findBarriers({ icons = false } = {}): Promise<string[]> {
		const { violations } = await this.page.evaluate(
			async ([tags, icons]): Promise<AxeResults> => {
				const drawings = icons ? null : document.querySelector('symbol')?.closest('svg');
				drawings?.remove();
				// Nothing is fetched: the rules that need style sheets or sounds again are not among these.
				const found = await window.axe.run({ runOnly: tags, resultTypes: ['violations'], preload: false });
				if (drawings) document.body.prepend(drawings);
				return found;
			},
			[WCAG, icons] as const
		);
		return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`);
	}

	/** What a reader would miss: things that stick out sideways, or words cut off. */
	async findCut(): Promise<string[]> {
		return this.page.evaluate(() => {
			const cut: string[] = [];
			const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
			if (wide > 1) cut.push(`the page is ${wide} px too wide`);
			for (const node of document.querySelectorAll<HTMLElement>('button, a, h1, h2, p, label, li')) {
				const style = getComputedStyle(node);
				if (style.clipPath !== 'none' || style.position === 'absolute' || node.closest('[hidden], dialog:not([open])'))
					continue;
				if (node.scrollWidth > node.clientWidth + 2 && style.overflowX !== 'visible' && style.overflowX !== 'auto')
					cut.push(`${node.tagName} "${node.textContent?.trim().slice(0, 40)}"`);
			}
			return cut;
		});
	}

	/**
	 * A big answer of words alone, for who reads little. Numbers and days, which hold a digit, and names of languages and of
	 * people say as much as a picture would; the one main button of a screen is no choice.
	 */
	async findBare(): Promise<string[]> {
		return this.page.evaluate((languages) => {
			const picture = ['svg', '.face', '.faces', '.stone', 'b'].map((one) => `:scope > ${one}`).join();
			return [...document.querySelectorAll<HTMLElement>('.button.full:not(.main), label:has(> [type="radio"])')]
				.filter((node) => !node.querySelector(picture) && !(node.tagName === 'LABEL' && node.querySelector('[lang]')))
				.map((node) => node.textContent?.trim() ?? '')
				.filter((words) => !/\d/.test(words) && !languages.includes(words))
				.map((words) => `an answer without a picture: ${words}`);
		}, languageNames(this.#lang));
	}

	/**
	 * In a pretended language: what is no message, and words that lie on others. What scrolls under something else may do
	 * so, and lines in a tight heading share the room above and below their letters.
	 */
	async findPretended(): Promise<string[]> {
		const foreign = await this.page.evaluate(() => window.untranslated());
		const piled = await this.page.evaluate(() => {
			const lines: { words: string; box: DOMRect; parent: Element; layer: Element | null }[] = [];
			const layers = new Map<Element | null, Element | null>([[null, null]]);
			const layerOf = (node: Element | null): Element | null => {
				const known = layers.get(node);
				if (known !== undefined || node === null) return known ?? null;
				const { position, overflowY } = getComputedStyle(node);
				const own = /sticky|fixed|absolute/.test(position) || /auto|scroll/.test(overflowY);
				const layer = own ? node : layerOf(node.parentElement);
				layers.set(node, layer);
				return layer;
			};
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const [node, parent] = [walker.currentNode, walker.currentNode.parentElement];
				if (!node.textContent?.trim() || !parent?.checkVisibility() || parent.closest('script, style, svg')) continue;
				if (getComputedStyle(parent).clipPath !== 'none') continue;
				const range = document.createRange();
				range.selectNodeContents(node);
				const layer = layerOf(parent);
				for (const box of range.getClientRects()) lines.push({ words: node.textContent, box, parent, layer });
			}
			const overlap = (a: DOMRect, b: DOMRect): boolean =>
				Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
				Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5 * Math.min(a.height, b.height);
			return lines.flatMap((one, i) =>
				lines
					.slice(i + 1)
					.filter((other) => other.parent !== one.parent && other.layer === one.layer && overlap(one.box, other.box))
					.map((other) => `"${one.words.trim().slice(0, 30)}" lies on "${other.words.trim().slice(0, 30)}"`)
			);
		});
		return [...foreign.map((text) => `no message: ${text.trim()}`), ...new Set(piled)];
	}

	/** The name of a message instead of its words, an English weekday, or an error while drawing. */
	async findStrayWords(): Promise<string[]> {
		const words = await this.page.evaluate(() => document.body.innerText);
		const english = this.#lang === 'en' ? null : ENGLISH.exec(words);
		const found = [english, MESSAGE_NAME.exec(words)].flatMap((match) => (match ? [match[0]] : []));
		return [...found, ...this.#errors.splice(0)];
	}
}
