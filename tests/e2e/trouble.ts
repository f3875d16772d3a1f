import type { BrowserContext, CDPSession, Page } from '@playwright/test';

const MIB = 1024 * 1024;

/** The browser gives no storage, as in some private windows. */
export async function forbidStorage(context: BrowserContext): Promise<void> {
	await context.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('The operation is insecure.', 'SecurityError');
		};
	});
}

/** A phone with little room for this app, which the test can fill up. */
export class SmallDisk {
	private constructor(
		private readonly session: CDPSession,
		private readonly page: Page,
		private readonly origin: string
	) {}

	/** To be called before the app opens: browsers look at the limit only now and then. */
	static async of(context: BrowserContext, origin: string): Promise<SmallDisk> {
		const page = await context.newPage();
		await page.goto(`${origin}/robots.txt`);
		const session = await context.newCDPSession(page);
		await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 24 * MIB });
		return new SmallDisk(session, page, origin);
	}

	/** Writes something else until nothing more goes in. */
	async fill(): Promise<void> {
		await this.page.evaluate(async () => {
			const db = await new Promise<IDBDatabase>((resolve) => {
				const request = indexedDB.open('photos');
				request.onupgradeneeded = () => request.result.createObjectStore('all', { autoIncrement: true });
				request.onsuccess = () => resolve(request.result);
			});
			const add = (bytes: number): Promise<boolean> =>
				new Promise((resolve) => {
					const change = db.transaction('all', 'readwrite');
					change.objectStore('all').add(new Uint8Array(bytes).map(() => Math.random() * 256));
					change.oncomplete = () => resolve(true);
					change.onabort = () => resolve(false);
				});
			for (const bytes of [2 ** 20, 2 ** 17, 2 ** 14, 2 ** 10]) for (let room = true; room;) room = await add(bytes);
			db.close();
		});
	}

	async empty(): Promise<void> {
		await this.session.send('Storage.overrideQuotaForOrigin', { origin: this.origin });
	}
}

/** The phone's clock is wrong by so many milliseconds. */
export async function shiftClock(context: BrowserContext, by: number): Promise<void> {
	await context.addInitScript((ms) => {
		const RealDate = Date;
		const now = (): number => RealDate.now() + ms;
		globalThis.Date = new Proxy(RealDate, {
			construct: (target, args: []) => (args.length === 0 ? new target(now()) : new target(...args)),
			get: (target, name) => (name === 'now' ? now : Reflect.get(target, name))
		});
	}, by);
}
