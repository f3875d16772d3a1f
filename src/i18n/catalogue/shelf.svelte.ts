import type { IsoDay } from '../dates/format.ts';
import { i18n, wordsIn } from '../i18n.svelte.ts';
import { baseTag, directionOf, type Tag } from '../languages.ts';
import type { PhraseParams, ShelfTexts } from './catalogue.ts';
import { render, type Reader } from './render.ts';

/**
 * A text ready for the screen. `lang` and `dir` are those of the text, which is bokmål when the wanted language has
 * none. loading: its language is on the way. unknown: sent by a newer version; say that it cannot be shown here.
 */
export type PhraseOnScreen =
	{ state: 'ready'; text: string; lang: Tag; dir: 'ltr' | 'rtl' } | { state: 'loading' } | { state: 'unknown' };

/** `import.meta.glob` of the files of a shelf: path to what fetches it. */
type Files<Part extends string> = Readonly<Partial<Record<string, () => Promise<ShelfTexts<Part>>>>>;

/** The texts of one shelf, a language at a time: fetched when first asked for, never with the first screen. */
export class Shelf<Part extends string> {
	readonly #name: string;
	readonly #files: Files<Part>;
	#readers = $state.raw<ReadonlyMap<Tag, Reader<Part>>>(new Map());
	/** Languages that could not be fetched; their readers get bokmål until a later load succeeds. */
	#unreachable = $state.raw<ReadonlySet<Tag>>(new Set());
	readonly #onTheWay = new Map<Tag, Promise<boolean>>();

	/** `files` are those beside this module that are called `<name>.<tag>.json`. */
	constructor(name: string, files: Files<Part>) {
		this.#name = name;
		this.#files = files;
	}

	/** Whether anybody has written this shelf in a language. */
	has(tag: Tag): boolean {
		return this.#files[this.#path(tag)] !== undefined;
	}

	/** Loads a language once. False: it cannot be fetched now, or there is none; the next call tries again. */
	load(tag: Tag): Promise<boolean> {
		if (this.#readers.has(tag)) return Promise.resolve(true);
		const running = this.#onTheWay.get(tag);
		if (running !== undefined) return running;
		const request = this.#fetch(tag).then(
			(reader) => {
				this.#readers = new Map(this.#readers).set(tag, reader);
				return true;
			},
			() => {
				this.#unreachable = new Set(this.#unreachable).add(tag);
				return false;
			}
		);
		this.#onTheWay.set(
			tag,
			request.finally(() => this.#onTheWay.delete(tag))
		);
		return request;
	}

	/** The texts of a language as they stand in its file; undefined while it is not loaded. */
	textsIn(tag: Tag): ShelfTexts<Part> | undefined {
		return this.#readers.get(tag)?.texts;
	}

	/**
	 * A text in the language on screen, or in `tag` to show what the other side reads; in bokmål when that language has
	 * none. Called from a template or a $derived it loads what it needs by itself and changes from loading to ready.
	 * @param today the reader's calendar day; a date of another year is written with its year.
	 */
	text(part: Part, key: string, params: PhraseParams | null, today: IsoDay, tag: Tag = i18n.locale): PhraseOnScreen {
		const inLanguage = (one: Tag) => this.textIn(one, part, key, params, today);
		return inLanguage(tag) ?? inLanguage(baseTag) ?? { state: 'unknown' };
	}

	/** As `text`, but null when this very language has no such text. */
	textIn(
		tag: Tag,
		part: Part,
		key: string,
		params: PhraseParams | null,
		today: IsoDay
	): Exclude<PhraseOnScreen, { state: 'unknown' }> | null {
		const reader = this.#readers.get(tag);
		if (reader === undefined) {
			if (!this.has(tag)) return null;
			if (this.#unreachable.has(tag)) return tag === baseTag ? { state: 'loading' } : null;
			void this.load(tag);
			return { state: 'loading' };
		}
		const text = render(part, key, params, today, reader);
		return text === null ? null : { state: 'ready', text, lang: tag, dir: reader.dir };
	}

	#path(tag: Tag): string {
		return `./${this.#name}.${tag}.json`;
	}

	async #fetch(tag: Tag): Promise<Reader<Part>> {
		const load = this.#files[this.#path(tag)];
		if (load === undefined) throw new Error(`There are no ${this.#name} in ${tag}`);
		const [texts, words] = await Promise.all([load(), wordsIn(tag)]);
		return { texts, words, dir: directionOf(tag) };
	}
}
