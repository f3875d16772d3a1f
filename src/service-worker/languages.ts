/**
 * Language files are kept only once somebody on this phone has read that language; bokmål always, as the way back. The
 * words that only workers read are a language of their own, `nb-worker`: no participant's phone fetches them.
 */
import { answerKept, forgetOld } from './caches.ts';

const CACHE = 'languages';
const LANGUAGE_FILE = /\/_app\/immutable\/chunks\/lang-([A-Za-z-]+)-[\w-]{8,}\.js$/;
const OF_WORKERS = /-worker$/;
const BASE = 'nb';

export function isLanguageFile(path: string): boolean {
	return LANGUAGE_FILE.test(path);
}

function tagOf(url: string): string {
	return LANGUAGE_FILE.exec(new URL(url, location.origin).pathname)?.[1] ?? '';
}

/** A language that comes to the phone comes with all its parts: the next screen may be opened offline. */
export function answerLanguage(
	asked: { request: Request; event: ExtendableEvent },
	build: string[]
): Promise<Response> {
	return answerKept(CACHE, asked, () => keepLanguages([asked.request.url], build));
}

/** Before a new version can take over: fetches its files of every language kept so far. Fails the install when it cannot. */
export async function renewLanguages(build: string[]): Promise<void> {
	const cache = await caches.open(CACHE);
	const kept = (await cache.keys()).map((request) => tagOf(request.url));
	await Promise.all(filesOf([BASE, ...kept], build).map(async (url) => (await cache.match(url)) ?? cache.add(url)));
}

/** Keeps the languages whose files a page had loaded before this worker was there, with the parts it has not met yet. */
export async function keepLanguages(urls: unknown, build: string[]): Promise<void> {
	if (!Array.isArray(urls)) return;
	const cache = await caches.open(CACHE);
	for (const url of filesOf(urls.filter((url) => typeof url === 'string').map(tagOf), build)) {
		if (!(await cache.match(url))) await cache.add(url).catch(() => undefined);
	}
}

export const forgetOldLanguages = (build: string[]): Promise<void> => forgetOld(CACHE, build);

/** Whoever reads workers' words in one language has the way back for them too. */
function filesOf(tags: readonly string[], build: string[]): string[] {
	const wanted = new Set(tags.some((tag) => OF_WORKERS.test(tag)) ? [...tags, `${BASE}-worker`] : tags);
	return build.filter((url) => isLanguageFile(url) && wanted.has(tagOf(url)));
}
