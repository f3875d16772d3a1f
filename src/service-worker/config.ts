const CACHE = 'config';

/** Where the backend is: fresh when there is a network, the last known one when there is not. */
export async function answerConfig({ request }: { request: Request }): Promise<Response> {
	const cache = await caches.open(CACHE);
	try {
		const response = await fetch(request);
		if (response.ok) await cache.put('/config.json', response.clone());
		return response;
	} catch (offline) {
		const kept = await cache.match('/config.json');
		if (kept) return kept;
		throw offline;
	}
}
