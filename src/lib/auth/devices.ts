import type { Device } from '../core/device/types.ts';
import { call } from '../remote/call.ts';
import { fields, list, text, textOrNull } from '../remote/guards.ts';
import type { Account } from './account.ts';
import { no, orFailure } from './answers.ts';

/** A person's own phones. @param origin where a pairing link points to. */
export function devices(origin: string): Pick<Account, 'devices' | 'revoke' | 'pair'> {
	return {
		devices: () =>
			orFailure(async () => {
				const reply = fields(await call('my_devices', {}));
				return { ok: true, devices: list(reply['devices'], asDevice) };
			}),

		revoke: (deviceId) =>
			orFailure(async () => {
				const reply = fields(await call('revoke_device', { p_id: deviceId }));
				return reply['ok'] === true ? { ok: true } : no(text(reply['code']));
			}),

		pair: () =>
			orFailure(async () => {
				const reply = fields(await call('pair_device', {}));
				if (reply['ok'] !== true) return no(text(reply['code']));
				// The secret stands behind #, which browsers never send to a server.
				return { ok: true, link: `${origin}/join#${text(reply['secret'])}`, expires_at: text(reply['expires_at']) };
			})
	};
}

function asDevice(value: unknown): Device {
	const { id, name, since, this: own } = fields(value);
	return { id: text(id), name: textOrNull(name), since: text(since), this: own === true };
}
