import type { Account } from '../auth/account.ts';
import { owner } from '../data/audience/queries.ts';
import { Store } from '../data/store.ts';
import { SyncStatus } from '../sync/status.svelte.ts';
import type { App } from './context.ts';

/** A tab that shows nothing starts its network part after this many milliseconds. */
const NOT_SHOWN = 4000;

/**
 * Builds the app: `setApp(startApp())` once in the root layout. What is on the phone is on screen before anything of
 * the network part is even fetched.
 */
export function startApp(): App {
	const now = (): Date => new Date();
	const store = new Store({ name: 'stegvis' }, () => now().getTime());
	const status = new SyncStatus();
	const background = shown(store).then(async () => (await loaded()).startBackground(store, status));
	return { store, me: owner(store), status, account: lazily(background), now };
}

/** What is on the phone is on screen: until then a slow phone has better things to do than to read the network part. */
async function shown(store: Store): Promise<void> {
	const hidden = document.visibilityState === 'hidden';
	await Promise.race([
		painted().then(() => store.answered()),
		new Promise((resolve) => setTimeout(resolve, hidden ? 0 : NOT_SHOWN))
	]);
}

function painted(): Promise<void> {
	return new Promise((resolve) => {
		const observer = new PerformanceObserver((list) => {
			if (list.getEntriesByName('first-contentful-paint').length === 0) return;
			observer.disconnect();
			resolve();
		});
		observer.observe({ type: 'paint', buffered: true });
	});
}

/** The network part; on a phone that has lost the network before it was fetched, as soon as that is back. */
async function loaded(): Promise<typeof import('./background.ts')> {
	for (;;) {
		try {
			return await import('./background.ts');
		} catch {
			await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
		}
	}
}

/** The account's actions, each of which waits until the network part is there. */
function lazily(account: Promise<Account>): Account {
	return {
		join: async (secret) => (await account).join(secret),
		requestCode: async (email) => (await account).requestCode(email),
		verifyCode: async (email, code) => (await account).verifyCode(email, code),
		signOut: async () => (await account).signOut(),
		enrol: async (participant) => (await account).enrol(participant),
		invite: async (enrolmentId) => (await account).invite(enrolmentId),
		devices: async () => (await account).devices(),
		revoke: async (deviceId) => (await account).revoke(deviceId),
		pair: async () => (await account).pair(),
		colleagues: async () => (await account).colleagues()
	};
}
