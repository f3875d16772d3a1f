/**
 * Runs in the window of a demo person, on their own origin, before the app opens: joins or signs in through the same
 * account actions as everybody, and writes what the demo needs through the same store.
 */
import { startApp } from '../../../src/lib/app/start.ts';
import type { App } from '../../../src/lib/app/context.ts';
import { stateOf } from '../../../src/lib/auth/joining.ts';
import type { LocalChange } from '../../../src/lib/data/store.ts';
import type { Way } from './way.ts';

const app = startApp();

async function open(): Promise<void> {
	if ((await stateOf(app.store)).me !== null) return location.replace('/');
	const way = (await (await fetch('/demo/way', { method: 'POST' })).json()) as Way;
	localStorage.setItem('language', way.language);
	const done = way.kind === 'worker' ? await signIn(way.email) : await join(way);
	if (!done.ok) throw new Error(done.code);
	location.replace('/');
}

async function join({ secret, lost }: Extract<Way, { kind: 'participant' }>): ReturnType<App['account']['join']> {
	const joined = await app.account.join(secret);
	if (joined.ok && lost.length > 0) await refuse(lost);
	return joined;
}

async function signIn(email: string): ReturnType<App['account']['verifyCode']> {
	const sent = await app.account.requestCode(email);
	if (!sent.ok) return { ok: false, code: 'failed' };
	for (;;) {
		const mails = (await (await fetch('/mailbox.json')).json()) as { to: string; code: string }[];
		const mail = mails.find(({ to }) => to === email);
		if (mail) return app.account.verifyCode(email, mail.code);
		await pause(200);
	}
}

/** Writes that the database refuses, as after a long time offline: they end up in "not sent". */
async function refuse(lost: LocalChange[]): Promise<void> {
	await app.store.write(lost);
	while (app.status.unsent > 0) await pause(100);
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms));
}

open().catch((error: unknown) => {
	document.querySelector('main')?.append(`This did not work: ${String(error)}. Close the window and try again.`);
});
