import { signedIn } from './call.ts';
import { connect } from './client.ts';
import { readConfig } from './config.ts';
import { RemoteError } from './errors.ts';
import { fields, type Fields } from './guards.ts';

/** Longer than the function itself waits for REST and the machine. */
const TIMEOUT = 25_000;

/**
 * Asks the edge function, as the signed-in person: for a translation, or without `asked` for the languages there are.
 * Whatever it says, ok or a code; rejects with a `RemoteError` when it says nothing.
 */
export async function askTranslator(asked?: { text: string; from: string; to: string }): Promise<Fields> {
	const { url, key } = await readConfig();
	const answer = await signedIn(async () => {
		const { data } = await (await connect()).auth.getSession();
		const init: RequestInit = {
			headers: {
				apikey: key,
				authorization: `Bearer ${data.session?.access_token}`,
				'content-type': 'application/json'
			},
			signal: AbortSignal.timeout(TIMEOUT),
			...(asked ? { method: 'POST', body: JSON.stringify(asked) } : {})
		};
		return fetch(`${url}/functions/v1/translate`, init).catch(() => {
			throw new RemoteError('offline', 0);
		});
	});
	return fields(await answer.json().catch(() => undefined));
}
