import { connect, disconnect } from './client.ts';
import { failureOf, RemoteError } from './errors.ts';

/** Whether this device is signed in; true also when only the network is missing to find out. */
export async function isSignedIn(): Promise<boolean> {
	const { data, error } = await (await connect()).auth.getSession();
	return data.session !== null || (error !== null && failureOf(error.status ?? 0) === 'offline');
}

/** A sign-in for this device alone, without name, address or password. */
export async function signInAnonymously(): Promise<void> {
	const { error } = await (await connect()).auth.signInAnonymously();
	check(error);
}

/** Sends a code by e-mail. Whether the address belongs to a worker is only said after the code (no guessing of names). */
export async function sendCode(email: string): Promise<void> {
	const { error } = await (await connect()).auth.signInWithOtp({ email, options: { shouldCreateUser: true } });
	check(error);
}

export async function verifyCode(email: string, token: string): Promise<void> {
	const { error } = await (await connect()).auth.verifyOtp({ email, token, type: 'email' });
	check(error);
}

export async function signOut(): Promise<void> {
	await disconnect();
}

function check(error: { status?: number | undefined } | null): void {
	if (error !== null) throw new RemoteError(failureOf(error.status ?? 0), error.status ?? 0);
}
