import { IN_PACK, type Pack } from '../bundle/pack-names.ts';
import { answerKept, forgetOld } from './caches.ts';

declare const self: ServiceWorkerGlobalScope;

/** Screens come in packs (bundle/packs.ts): the participants' and how all look always, the workers' once a worker's screen was opened here. */
const CACHE = 'screens';

/** A screen that is asked for before its pack is here, or a worker's first one, which brings the others along. */
export function answerScreen(asked: { request: Request; event: ExtendableEvent }, build: string[]): Promise<Response> {
	return answerKept(CACHE, asked, () => keepScreens([asked.request.url], build));
}

/** Before a new version can take over. Fails the install when a pack cannot be fetched. */
export async function renewScreens(build: string[]): Promise<void> {
	const cache = await caches.open(CACHE);
	const kept = await cache.keys();
	await unpack('participant', build);
	await unpack('style', build);
	if ((await isWorkersWindow()) || kept.some(({ url }) => IN_PACK.worker.test(url))) await unpack('worker', build);
}

/** At a first visit nothing is kept yet, but the window that brought this worker says whose phone it is. */
async function isWorkersWindow(): Promise<boolean> {
	const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	return windows.some(({ url }) => /^\/(people|promises|invite|sign-in)/.test(new URL(url).pathname));
}

/** Keeps the workers' screens too where a page has loaded one of them. */
export async function keepScreens(urls: unknown, build: string[]): Promise<void> {
	if (!Array.isArray(urls) || !urls.some((url) => typeof url === 'string' && IN_PACK.worker.test(url))) return;
	await unpack('worker', build).catch(() => undefined);
}

export const forgetOldScreens = (build: string[]): Promise<void> => forgetOld(CACHE, build);

async function unpack(name: Pack, build: string[]): Promise<void> {
	const cache = await caches.open(CACHE);
	const wanted = build.filter((path) => IN_PACK[name].test(path));
	const missing = [];
	for (const path of wanted) if (!(await cache.match(path))) missing.push(path);
	if (missing.length === 0) return;
	const response = await fetch(`/_app/packs/${name}.json`, { cache: 'no-cache' });
	const files = (await response.json()) as Record<string, string | undefined>;
	for (const path of missing) {
		const code = files[path];
		// The host already has another version: its own service worker will bring it.
		if (code === undefined) throw new Error('The pack is of another version');
		const type = name === 'style' ? 'text/css' : 'text/javascript';
		await cache.put(path, new Response(code, { headers: { 'Content-Type': type } }));
	}
}
