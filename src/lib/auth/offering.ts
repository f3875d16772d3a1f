import { call } from '../remote/call.ts';
import { fields, text } from '../remote/guards.ts';
import type { Account } from './account.ts';
import { no, orFailure } from './answers.ts';

/** A lead chooses what a participant is offered; the phone reads it back before this answers. */
export const offering = (sync: () => Promise<unknown>): Pick<Account, 'offer'> => ({
	offer: (enrolmentId, parts) =>
		orFailure(async () => {
			const reply = fields(await call('offer_parts', { p_enrolment: enrolmentId, p_parts: parts }));
			if (reply['ok'] !== true) return no(text(reply['code']));
			await sync();
			return { ok: true };
		})
});
