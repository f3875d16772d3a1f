import type { Store } from '../data/store.ts';
import { wipe } from '../data/wipe.ts';
import { call } from '../remote/call.ts';
import { fetchFile } from '../remote/files.ts';
import { fields, text } from '../remote/guards.ts';
import { isSignedIn, sendCode, signInAnonymously, signOut, verifyCode } from '../remote/session.ts';
import { access } from './access.ts';
import type { Account } from './account.ts';
import { failure, no, orFailure, statusOf, type Answer } from './answers.ts';
import { colleagues } from './colleagues.ts';
import { devices } from './devices.ts';
import { isTaken, known, stateOf, takeOver } from './joining.ts';
import { projectCounts } from './project-counts.ts';
import { translation } from './translation.ts';

export interface AccountPorts {
	store: Store;
	/** One round of push and pull. */
	sync(): Promise<unknown>;
	/** Asks the browser not to throw the store away. */
	keepStorage(): Promise<unknown>;
	/** Where join links point to. */
	origin: string;
	/** What this phone calls itself. */
	deviceName: string;
}

/** The account of this phone, over the network. */
export function phoneAccount(ports: AccountPorts): Account {
	const { store, sync, keepStorage } = ports;

	async function own(person: string, kind: 'participant' | 'worker'): Promise<Answer<'already_bound'>> {
		if (!(await takeOver(store, person, kind))) {
			await signOut();
			return no('already_bound');
		}
		await Promise.race([sync(), known(store)]);
		void nameThis();
		void keepStorage();
		return { ok: true };
	}

	/** A command whose outcome the screens read from the rows. */
	function thenSync(...command: Parameters<typeof call>): Promise<Answer<string>> {
		return orFailure(async () => {
			const reply = fields(await call(...command));
			if (reply['ok'] !== true) return no(text(reply['code']));
			await sync();
			return { ok: true };
		});
	}

	/** So that the person knows this phone again in the list of their phones. */
	async function nameThis(): Promise<void> {
		await call('name_device', { p_name: ports.deviceName }).catch(() => undefined);
	}

	return {
		...devices(ports.origin),
		...{ access, colleagues, projectCounts },
		...translation,

		join: (secret) =>
			orFailure(async () => {
				if ((await stateOf(store)).revoked) await signOut();
				if (!(await isSignedIn())) await signInAnonymously();
				const reply = fields(await call('redeem_invitation', { p_text: secret }));
				if (reply['ok'] === true) return own(text(reply['person_id']), 'participant');
				return no(reply['code'] === 'no_match' || reply['code'] === 'already_bound' ? reply['code'] : 'failed');
			}),

		requestCode: async (email) => {
			try {
				await sendCode(email);
				return { ok: true };
			} catch (error) {
				return no(statusOf(error) === 429 ? 'too_many' : failure(error));
			}
		},

		verifyCode: (email, code) =>
			orFailure(async () => {
				if (isTaken(await stateOf(store)) && (await isSignedIn())) return no('already_bound');
				if (!(await accepted(email, code))) return no('no_match');
				const reply = fields(await call('bind_worker', {}));
				if (reply['ok'] === true) return own(text(reply['person_id']), 'worker');
				await signOut();
				return no(reply['code'] === 'no_match' ? 'no_match' : 'already_bound');
			}),

		async signOut() {
			await wipe(await store.vault());
			await store.reopen();
			await signOut();
		},

		enrol: ({ display_name, language, method }) =>
			orFailure(async () => {
				const args = { p_display_name: display_name, p_language: language, p_method: method };
				const reply = fields(await call('enrol_participant', args));
				if (reply['ok'] !== true) return no(text(reply['code']));
				await sync();
				return { ok: true, enrolment_id: text(reply['enrolment_id']) };
			}),

		close: (enrolmentId, comeBackUntil) =>
			thenSync('close_enrolment', {
				p_enrolment: enrolmentId,
				...(comeBackUntil === null ? {} : { p_come_back_until: comeBackUntil })
			}),

		comeBack: (enrolmentId) => thenSync('come_back', { p_enrolment: enrolmentId }),

		offer: (enrolmentId, parts) => thenSync('offer_parts', { p_enrolment: enrolmentId, p_parts: parts }),

		file: (enrolmentId, id) => orFailure(async () => ({ ok: true, data: await fetchFile(`${enrolmentId}/${id}`) })),

		invite: (enrolmentId) =>
			orFailure(async () => {
				const reply = fields(await call('create_invitation', { p_enrolment: enrolmentId }));
				if (reply['ok'] !== true) return no(text(reply['code']));
				return {
					ok: true,
					// The secret stands behind #, which browsers never send to a server.
					link: `${ports.origin}/join#${text(reply['secret'])}`,
					code: text(reply['code']),
					code_expires_at: text(reply['code_expires_at']),
					expires_at: text(reply['expires_at'])
				};
			})
	};
}

/** False when the code is wrong, used or too old; rejects when the server did not say. */
async function accepted(email: string, code: string): Promise<boolean> {
	try {
		await verifyCode(email, code);
		return true;
	} catch (error) {
		const status = statusOf(error);
		if (status === 400 || status === 401 || status === 403 || status === 422) return false;
		throw error;
	}
}
