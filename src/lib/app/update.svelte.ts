import { quiet } from './start.ts';
import { workerUrl } from './worker-url.ts';

/** New versions of the app: noticed in the background, taken in use only when the reader says so. */
const KEPT_WHEN_SEEN = /\/chunks\/(?:lang|w)-/;

/** How often a page that stays open asks for a new version: a worker's window is open all day. */
const ASK_AGAIN_MS = 60 * 60 * 1000;

class Update {
	#ready = $state(false);
	#waiting: ServiceWorker | null = null;
	#asked = false;

	/** A newer version waits, or another window has already taken it in use. */
	get ready(): boolean {
		return this.#ready;
	}

	/**
	 * Registers the service worker once the first screen stands (`ready`): it fetches the whole app, over the same thin
	 * line. Without one (blocked, old browser) the app works, but only online.
	 */
	async start(ready: Promise<void>): Promise<void> {
		if (!('serviceWorker' in navigator)) return;
		const hadWorker = navigator.serviceWorker.controller !== null;
		navigator.serviceWorker.addEventListener('controllerchange', () => {
			if (this.#asked) location.reload();
			else if (hadWorker) this.#ready = true;
		});
		await ready;
		await quiet();
		// A phone that has lost the network since it opened the page gets its worker when that is back.
		if (!hadWorker && !navigator.onLine) await online();
		try {
			const registration = await navigator.serviceWorker.register(workerUrl(), { updateViaCache: 'none' });
			this.#watch(registration);
			setInterval(() => void registration.update().catch(() => undefined), ASK_AGAIN_MS);
			await keepSeen();
		} catch {
			// Private windows and locked-down browsers forbid workers; nothing is lost but starting offline.
		}
	}

	/** Takes the new version in use and reloads. Drafts are on disk by then: every keystroke is saved. */
	apply(): void {
		this.#asked = true;
		if (this.#waiting) this.#waiting.postMessage({ type: 'SKIP_WAITING' });
		else location.reload();
	}

	#watch(registration: ServiceWorkerRegistration): void {
		const notice = (worker: ServiceWorker | null): void => {
			if (worker?.state !== 'installed' || !navigator.serviceWorker.controller) return;
			this.#waiting = worker;
			this.#ready = true;
		};
		notice(registration.waiting);
		registration.addEventListener('updatefound', () => {
			const worker = registration.installing;
			worker?.addEventListener('statechange', () => notice(worker));
		});
	}
}

/** Asks the worker to keep what this page has loaded of a language or of a worker's screens, so that it is there offline. */
async function keepSeen(): Promise<void> {
	const registration = await navigator.serviceWorker.ready;
	const urls = performance
		.getEntriesByType('resource')
		.map((entry) => entry.name)
		.filter((name) => KEPT_WHEN_SEEN.test(name));
	registration.active?.postMessage({ type: 'KEEP', urls });
}

function online(): Promise<unknown> {
	return new Promise((resolve) => addEventListener('online', resolve, { once: true }));
}

export const update = new Update();
