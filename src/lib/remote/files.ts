import { renew, session } from './call.ts';
import { readConfig } from './config.ts';
import { failureOf, RemoteError } from './errors.ts';
import { fields } from './guards.ts';

/** Milliseconds: a photo on a slow network takes its time. */
const TIMEOUT = 60_000;

/** What sending again would not change: not one's own or no row any more, too large, of another type, an odd name. */
const NEVER = [400, 403, 413, 415];

/**
 * Hands an encrypted file over, once: one that is there already counts as handed over.
 * @param path `<enrolment>/<attachment>`.
 * @returns false when it will never be taken. Rejects with a `RemoteError` when nothing is known.
 */
export async function bringFile(path: string, file: ArrayBuffer): Promise<boolean> {
	const { status, response } = await ask(`attachments/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/octet-stream' },
		body: file
	});
	// A hotel's login page answers 200 too.
	if (status === 200 && fields(await response.json().catch(() => null))['Key'] === `attachments/${path}`) return true;
	if (status === 409) return true;
	if (NEVER.includes(status)) return false;
	throw new RemoteError(failureOf(status), status);
}

/** An encrypted file. Rejects with a `RemoteError` when it cannot be had now; what comes is proved by decrypting it. */
export async function fetchFile(path: string): Promise<ArrayBuffer> {
	const { status, response } = await ask(`authenticated/attachments/${path}`, {});
	if (status !== 200) throw new RemoteError(failureOf(status), status);
	return response.arrayBuffer();
}

interface Told {
	status: number;
	response: Response;
}

/** Storage says that a sign-in has expired with the number that it says "not yours" with: it is asked twice. */
async function ask(path: string, init: RequestInit): Promise<Told> {
	const { url, key } = await readConfig();
	const once = async (): Promise<Told> => {
		const headers = { ...init.headers, apikey: key, authorization: `Bearer ${await session()}` };
		const signal = AbortSignal.timeout(TIMEOUT);
		try {
			const response = await fetch(`${url}/storage/v1/object/${path}`, { ...init, headers, signal });
			return { response, status: response.ok ? response.status : await statusOf(response) };
		} catch {
			throw new RemoteError('offline', 0);
		}
	};
	const told = await once();
	return [401, 403].includes(told.status) && (await renew()) ? once() : told;
}

/** Almost every refusal is HTTP 400; which one it is stands in the body. */
async function statusOf(response: Response): Promise<number> {
	const body: unknown = await response.json().catch(() => null);
	const told = typeof body === 'object' && body !== null && 'statusCode' in body ? Number(body.statusCode) : NaN;
	if (told > 0) return told;
	// Without those words it was somebody on the way.
	return response.status === 400 ? 502 : response.status;
}
