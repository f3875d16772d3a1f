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

/** A language that comes to the phone comes with all its parts: the next screen may be opened offline. */
export async function answerLanguage(
	{ request, event }: { request: Request; event: ExtendableEvent },
	build: string[]
): Promise<Response> {
	const cache = await caches.open(CACHE);
	const kept = await cache.match(request.url);
	if (kept) return kept;
	const response = await fetch(request);
	if (!response.ok) return response;
	await cache.put(request.url, response.clone());
	event.waitUntil(keepLanguages([request.url], build));
	return response;
}

/** Before a new version can take over: fetches its files of every language kept so far. Fails the install when it cannot. */
export async function renewLanguages(build: string[]): Promise<void> {
	const cache = await caches.open(CACHE);
	const kept = new Set([BASE, ...(await cache.keys()).map((request) => tagOf(request.url))]);
	const missing = build.filter((url) => isLanguageFile(url) && kept.has(tagOf(url)));
	await Promise.all(missing.map(async (url) => (await cache.match(url)) ?? cache.add(url)));
}

/** Keeps the languages whose files a page had loaded before this worker was there, with the parts it has not met yet. */
export async function keepLanguages(urls: unknown, build: string[]): Promise<void> {
	if (!Array.isArray(urls)) return;
	const tags = new Set(urls.filter((url) => typeof url === 'string').map(tagOf));
	const cache = await caches.open(CACHE);
	for (const url of build) {
		if (!isLanguageFile(url) || !tags.has(tagOf(url))) continue;
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
