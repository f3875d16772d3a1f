import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from '../browser.ts';
import { readIn } from './stage-people.ts';
import type { Watch } from './watch.ts';

/** A phone whose browser profile lies in a folder of its own, so that it can be killed, opened again and searched. */
export class Phone {
	#context: BrowserContext | undefined;

	private constructor(
		readonly folder: string,
		private readonly watch: Watch
	) {}

	static async make(watch: Watch): Promise<Phone> {
		const folder = await mkdtemp(join(tmpdir(), 'stegvis-phone-'));
		await chmod(folder, 0o755);
		return new Phone(folder, watch);
	}

	async open({ offline = false, args = LAUNCH_ARGS } = {}): Promise<BrowserContext> {
		this.#context = await chromium.launchPersistentContext(this.folder, {
			executablePath: findBrowser(),
			args,
			viewport: { width: 360, height: 740 },
			locale: 'nb-NO',
			timezoneId: 'Europe/Oslo',
			offline
		});
		this.watch.follow(this.#context);
		await readIn(this.#context, 'nb');
		return this.#context;
	}

	/** As when the system takes all memory from the app: nothing gets a chance to finish. */
	async kill(): Promise<void> {
		const pid = await this.#pid();
		const closed = new Promise((resolve) => this.#context?.once('close', resolve));
		process.kill(pid, 'SIGKILL');
		await closed;
		await rm(join(this.folder, 'SingletonLock'), { force: true });
	}

	async #pid(): Promise<number> {
		const session = await this.#context?.browser()?.newBrowserCDPSession();
		const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
		const own = processInfo.find(({ type }) => type === 'browser');
		if (own === undefined) throw new Error('This phone is not open.');
		return own.id;
	}

	async close(): Promise<void> {
		await this.#context?.close();
	}

	async throwAway(): Promise<void> {
		await this.#context?.close().catch(() => undefined);
		await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
	}

	/** Files of the profile that hold one of the words in clear, in UTF-8 or UTF-16. */
	async findInClear(words: readonly string[]): Promise<string[]> {
		const found: string[] = [];
		const needles = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')]);
		for (const entry of await readdir(this.folder, { recursive: true, withFileTypes: true })) {
			if (!entry.isFile()) continue;
			const path = join(entry.parentPath, entry.name);
			const content = await readFile(path);
			if (needles.some((needle) => content.includes(needle))) found.push(path.slice(this.folder.length + 1));
		}
		return found;
	}
}

/** What the app keeps in this browser, as text; bytes are read as UTF-8 and as UTF-16. */
export interface Kept {
	storage: string;
	databases: string;
	caches: string;
}

export async function readKept(page: Page): Promise<Kept> {
	return page.evaluate(async () => {
		const decoders = [new TextDecoder('utf-8'), new TextDecoder('utf-16le')];
		const asText = (value: unknown): string => {
			if (value instanceof ArrayBuffer || ArrayBuffer.isView(value))
				return decoders.map((decoder) => decoder.decode(value)).join('\n');
			if (value instanceof Map || value instanceof Set) return [...value].map(asText).join('\n');
			if (typeof value !== 'object' || value === null) return String(value);
			return Object.entries(value)
				.map(([key, inner]) => `${key}: ${asText(inner)}`)
				.join('\n');
		};
		const settled = <T>(request: IDBRequest<T>): Promise<T> =>
			new Promise((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const storage = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie].join('\n');
		const databases: string[] = [];
		const kept: string[] = [];
		for (const { name = '' } of await indexedDB.databases()) {
			const db = await settled(indexedDB.open(name));
			for (const store of db.objectStoreNames) {
				const open = db.transaction(store).objectStore(store);
				const [keys, values] = await Promise.all([settled(open.getAllKeys()), settled(open.getAll())]);
				databases.push(`${name}.${store}`, keys.map(asText).join('\n'), values.map(asText).join('\n'));
			}
			db.close();
		}
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				const response = await cache.match(request);
				kept.push(request.url, asText((await response?.arrayBuffer()) ?? ''));
			}
		}
		return { storage, databases: databases.join('\n'), caches: kept.join('\n') };
	});
}

/** What the browser keeps of a sign-in, and the note that there is one. */
export async function keptOfSignIn(page: Page): Promise<string[]> {
	const { storage, databases } = await readKept(page);
	return [...`${storage}\n${databases}`.matchAll(/session"|\w+_token(?=")/g)].map(([found]) => found);
}

/** How many records each store of the phone's database holds. */
export async function countRecords(page: Page): Promise<Record<string, number>> {
	return page.evaluate(async () => {
		const db = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open('stegvis');
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
		const counts: Record<string, number> = {};
		for (const store of db.objectStoreNames) {
			counts[store] = await new Promise((resolve) => {
				const request = db.transaction(store).objectStore(store).count();
				request.onsuccess = () => resolve(request.result);
			});
		}
		db.close();
		return counts;
	});
}
