import { readDraft, writeDraft, draft } from '#lib/data/draft.ts';
import type { Store } from '#lib/data/store.ts';
import type { Writer } from '#lib/data/writer.ts';

/**
 * Text being written, on disk with every key. In a tab that is not being used it follows what another tab writes; in
 * the one being used the keys of this moment are never overtaken by an earlier state from disk.
 */
export class Draft {
	#store: Store;
	#key: string;
	#saved: string | undefined;
	#saving = false;
	#spending = false;
	#text = $state('');
	#ready = $state(false);

	/** Call while a component starts. @param key names the place by ids, as in data/draft.ts. */
	constructor(store: Store, key: string) {
		this.#store = store;
		this.#key = key;
		const onDisk = draft(store, key);
		void this.#begin();
		$effect(() => {
			const text = onDisk.current;
			if (text === undefined || this.#saving || document.hasFocus()) return;
			this.#saved = text;
			this.#text = text;
		});
	}

	get text(): string {
		return this.#text;
	}

	/** False until what was written before has been read, so that a screen does not start empty and then jump. */
	get ready(): boolean {
		return this.#ready;
	}

	write(text: string): void {
		this.#text = text;
		void this.#save();
	}

	/**
	 * Writes out what the words become. They leave the draft with the same stroke: words that were sent never wait to be
	 * sent again, however soon the app is killed. What is typed meanwhile stays.
	 * @param rest what is still to be written of them.
	 */
	async spend<T>(app: Writer, make: (app: Writer) => Promise<T>, rest = ''): Promise<T> {
		const words = this.#text;
		this.#spending = true;
		try {
			const made = await make({ store: app.store, now: () => app.now(), spent: { key: this.#key, text: rest } });
			this.#saved = rest;
			if (this.#text === words) this.#text = rest;
			return made;
		} finally {
			this.#spending = false;
			void this.#save();
		}
	}

	async #begin(): Promise<void> {
		const before = await readDraft(this.#store, this.#key);
		if (this.#saved === undefined && this.#text === '') this.#text = before;
		this.#saved ??= before;
		this.#ready = true;
	}

	/** One write at a time, always of the newest text. */
	async #save(): Promise<void> {
		if (this.#saving) return;
		this.#saving = true;
		while (!this.#spending && this.#saved !== this.#text) {
			const text = this.#text;
			await writeDraft(this.#store, this.#key, text);
			this.#saved = text;
		}
		this.#saving = false;
	}
}
