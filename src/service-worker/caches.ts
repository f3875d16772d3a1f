/** From this phone, or fetched, kept, and with it what `keep` brings along. */
export async function answerKept(
	name: string,
	{ request, event }: { request: Request; event: ExtendableEvent },
	keep: () => Promise<void>
): Promise<Response> {
	const cache = await caches.open(name);
	const kept = await cache.match(request.url);
	if (kept) return kept;
	const response = await fetch(request);
	if (response.ok) event.waitUntil(cache.put(request.url, response.clone()).then(keep));
	return response;
}

/** Drops the files of earlier versions. */
export async function forgetOld(name: string, build: string[]): Promise<void> {
	const cache = await caches.open(name);
	for (const request of await cache.keys()) {
		if (!build.includes(new URL(request.url).pathname)) await cache.delete(request);
	}
}
