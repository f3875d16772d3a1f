import { connect } from './client.ts';
import { failureOf, RemoteError } from './errors.ts';

/** Calls `public.<name>` as the signed-in person. Rejects with a `RemoteError` when there is no usable answer. */
export async function call(name: string, args: Record<string, unknown>): Promise<unknown> {
	const client = await connect();
	const { data, error, status } = await signedIn(() => client.rpc(name, args));
	if (error !== null) throw new RemoteError(failureOf(status), status);
	return data;
}

/** Asks with a valid sign-in, once more with a fresh one when the server does not know it. */
export async function signedIn<A extends { status: number }>(ask: () => PromiseLike<A>): Promise<A> {
	await session();
	const answer = await ask();
	// A phone whose clock is behind does not see that its sign-in has expired; only the server does.
	return answer.status === 401 && (await renew()) ? ask() : answer;
}

/** A valid sign-in's token, renewed if need be. An expired one only pauses sync: nothing on the phone is touched. */
export async function session(): Promise<string> {
	const client = await connect();
	const { data, error } = await client.auth.getSession();
	if (data.session !== null) return data.session.access_token;
	const status = error?.status ?? 0;
	if (error !== null && (status === 0 || status >= 500 || status === 429))
		throw new RemoteError(failureOf(status), status);
	throw new RemoteError('signed_out', status);
}

/** A fresh sign-in token; false when there is none to be had now. */
export async function renew(): Promise<boolean> {
	const { data } = await (await connect()).auth.refreshSession();
	return data.session !== null;
}
