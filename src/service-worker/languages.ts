/** Language files are kept only once somebody on this phone has read that language; bokmål always, as the way back. */
const CACHE = 'languages';
const LANGUAGE_FILE = /\/_app\/immutable\/chunks\/lang-([A-Za-z-]+)-[\w-]{8,}\.js$/;
const BASE = 'nb';

export function isLanguageFile(path: string): boolean {
	return LANGUAGE_FILE.test(path);
}

function tagOf(url: string): string | undefined {
	return LANGUAGE_FILE.exec(new URL(url, location.origin).pathname)?.[1];
}

export async function answerLanguage({ request }: { request: Request }): Promise<Response> {
	const cache = await caches.open(CACHE);
	const kept = await cache.match(request.url);
	if (kept) return kept;
	const response = await fetch(request);
	if (response.ok) await cache.put(request.url, response.clone());
	return response;
}

/** Before a new version can take over: fetches its files of every language kept so far. Fails the install when it cannot. */
export async function renewLanguages(build: string[]): Promise<void> {
	const cache = await caches.open(CACHE);
	const kept = new Set([BASE, ...(await cache.keys()).map((request) => tagOf(request.url))]);
	const missing = build.filter((url) => isLanguageFile(url) && kept.has(tagOf(url)));
	await Promise.all(missing.map(async (url) => (await cache.match(url)) ?? cache.add(url)));
}

/** Keeps the language files a page had loaded before this worker was there. */
export async function keepLanguages(urls: unknown): Promise<void> {
	if (!Array.isArray(urls)) return;
	const cache = await caches.open(CACHE);
	for (const url of urls) {
		if (typeof url !== 'string' || tagOf(url) === undefined) continue;
		if (!(await cache.match(url))) await cache.add(url).catch(() => undefined);
	}
}

/** Drops the files of earlier versions. */
export async function forgetOldLanguages(build: string[]): Promise<void> {
	const cache = await caches.open(CACHE);
	for (const request of await cache.keys()) {
		if (!build.includes(new URL(request.url).pathname)) await cache.delete(request);
	}
}
