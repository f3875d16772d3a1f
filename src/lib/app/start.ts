import type { Account } from '../auth/account.ts';
import { owner } from '../data/audience/queries.ts';
import { Store } from '../data/store.ts';
import { SyncStatus } from '../sync/status.svelte.ts';
import type { App } from './context.ts';

/** A tab that shows nothing starts its network part after this many milliseconds. */
const NOT_SHOWN = 4000;

const now = (): Date => new Date();
const status = new SyncStatus();
let opened: Store | undefined;

/**
 * The phone's store, opened at the first call. On a phone that is in use that is before the first screen is drawn: both
 * take a slow one as long, and neither needs the other.
 */
export function openStore(): Store {
	opened ??= new Store(
		{ name: 'stegvis' },
		() => now().getTime(),
		(trouble) => (status.stuck = trouble)
	);
	return opened;
}

/**
 * Builds the app: `setApp(startApp())` once in the root layout. What is on the phone is on screen before anything of
 * the network part is even fetched.
 */
export function startApp(): App {
	const store = openStore();
	const background = shown(store).then(async () => (await loaded()).startBackground(store, status));
	return { store, me: owner(store), status, account: lazily(background), now };
}

let firstShown: Promise<void> | undefined;

/** What is on the phone is on screen: until then a slow phone has better things to do than to read the network part. */
export function shown(store: Store): Promise<void> {
	return (firstShown ??= isShown(store));
}

async function isShown(store: Store): Promise<void> {
	const hidden = document.visibilityState === 'hidden';
	await Promise.race([
		painted().then(() => store.answered()),
		new Promise((resolve) => setTimeout(resolve, hidden ? 0 : NOT_SHOWN))
	]);
}

/** The first screen has been drawn. */
export function painted(): Promise<void> {
	return new Promise((resolve) => {
		const observer = new PerformanceObserver((list) => {
			if (list.getEntriesByName('first-contentful-paint').length === 0) return;
			observer.disconnect();
			resolve();
		});
		observer.observe({ type: 'paint', buffered: true });
	});
}

/** Milliseconds after which nobody waits for a quiet moment any more. */
const QUIET_MS = 3000;

/** A moment in which the phone has nothing better to do. */
export function quiet(): Promise<void> {
	return new Promise((resolve) => {
		// Safari has no idle moments to offer.
		if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: QUIET_MS });
		else setTimeout(resolve, QUIET_MS);
	});
}

/** The network part; on a phone that has lost the network before it was fetched, as soon as that is back. */
async function loaded(): Promise<Background> {
	for (;;) {
		try {
			return await networkPart();
		} catch {
			await new Promise((resolve) => addEventListener('online', resolve, { once: true }));
		}
	}
}

type Background = typeof import('./background.ts');
const networkPart = (): Promise<Background> => import('./background.ts');

const OFFLINE = { ok: false, code: 'offline' } as const;

/** The account's actions, each of which waits until the network part is there, or answers that it cannot be fetched. */
function lazily(account: Promise<Account>): Account {
	const online = async <T>(act: (account: Account) => Promise<T>): Promise<T | typeof OFFLINE> => {
		const isThere = await networkPart().then(
			() => true,
			() => false
		);
		return isThere ? act(await account) : OFFLINE;
	};
	return {
		join: (secret) => online(({ join }) => join(secret)),
		requestCode: (email) => online(({ requestCode }) => requestCode(email)),
		verifyCode: (email, code) => online(({ verifyCode }) => verifyCode(email, code)),
		signOut: async () => (await account).signOut(),
		enrol: (participant) => online(({ enrol }) => enrol(participant)),
		close: (enrolmentId, until) => online(({ close }) => close(enrolmentId, until)),
		comeBack: (enrolmentId) => online(({ comeBack }) => comeBack(enrolmentId)),
		offer: (enrolmentId, parts) => online(({ offer }) => offer(enrolmentId, parts)),
		invite: (enrolmentId) => online(({ invite }) => invite(enrolmentId)),
		access: () => online(({ access }) => access()),
		devices: () => online(({ devices }) => devices()),
		revoke: (deviceId) => online(({ revoke }) => revoke(deviceId)),
		file: (enrolmentId, id) => online(({ file }) => file(enrolmentId, id)),
		pair: () => online(({ pair }) => pair()),
		colleagues: () => online(({ colleagues }) => colleagues()),
		projectCounts: () => online(({ projectCounts }) => projectCounts()),
		translate: (...words) => online(({ translate }) => translate(...words)),
		translatorLanguages: () => online(({ translatorLanguages }) => translatorLanguages())
	};
}
