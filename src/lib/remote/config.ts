import { RemoteError } from './errors.ts';

/** What the host says about itself in `/config.json`; one build serves any backend. */
export interface Config {
	/** Address of the API; empty = this origin. */
	url: string;
	/** The publishable key; no secret. */
	key: string;
	office: string;
	signIn: string[];
	demo: boolean;
}

/** Reads `/config.json`; the service worker keeps a copy for starts without network. */
export async function readConfig(): Promise<Config> {
	const found = await fetch('/config.json').then(
		async (response): Promise<unknown> => (response.ok ? response.json().catch(() => null) : null),
		() => undefined
	);
	if (found === undefined) throw new RemoteError('offline', 0);
	if (typeof found !== 'object' || found === null || !('key' in found)) throw new RemoteError('garbled', 200);
	const text = (name: string): string => String(Reflect.get(found, name) ?? '');
	const signIn: unknown = Reflect.get(found, 'signIn');
	return {
		url: text('url') === '' ? location.origin : text('url'),
		key: text('key'),
		office: text('office'),
		signIn: Array.isArray(signIn) ? signIn.map(String) : [],
		demo: Reflect.get(found, 'demo') === true
	};
}
