import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { buildWorld, newId, type World } from './world.ts';

const db = await freshDatabase();
let world: World;
beforeAll(async () => {
	world = await buildWorld(db);
});
afterAll(() => db.drop());

interface Devices {
	ok: boolean;
	devices: { id: string; name: string | null; this: boolean }[];
}

test('a second phone comes in from the first, once, and is signed out from there at once', async () => {
	const made = (await world.amina.rpc('pair_device', {})) as { ok: boolean; secret: string };
	expect(made.ok).toBe(true);
	const phone = newId();
	const second = db.as({ sub: phone, role: 'authenticated' });
	expect(await second.rpc('redeem_invitation', { p_text: made.secret })).toMatchObject({
		...{ ok: true, person_id: world.ids.amina }
	});
	const third = db.as({ sub: newId(), role: 'authenticated' });
	expect(await third.rpc('redeem_invitation', { p_text: made.secret })).toEqual({ ok: false, code: 'no_match' });

	expect(await second.rpc('name_device', { p_name: '  Android, Chrome  ' })).toEqual({ ok: true });
	const { devices } = (await world.amina.rpc('my_devices', {})) as Devices;
	expect(devices[0]?.this).toBe(true);
	expect(devices.find(({ id }) => id === phone)).toMatchObject({ name: 'Android, Chrome', this: false });

	expect(await world.bilal.rpc('revoke_device', { p_id: phone })).toEqual({ ok: false, code: 'gone' });
	expect(await world.amina.rpc('revoke_device', { p_id: phone })).toEqual({ ok: true });
	const args = { p_client: newId(), p_epoch: null, p_cursors: '{}' };
	expect(await second.rpc('sync_pull', args)).toEqual({ ok: false, code: 'revoked' });
	expect(await world.amina.rpc('revoke_device', { p_id: phone })).toEqual({ ok: false, code: 'gone' });
});

test('nobody signs out the phone they ask from', async () => {
	const { devices } = (await world.amina.rpc('my_devices', {})) as Devices;
	const own = devices.find((device) => device.this);
	expect(await world.amina.rpc('revoke_device', { p_id: own?.id })).toEqual({ ok: false, code: 'gone' });
});

test('a pairing link dies after ten minutes; workers and strangers get none', async () => {
	const made = (await world.amina.rpc('pair_device', {})) as { secret: string };
	await db.query(`update app.invitation set expires_at = now() - interval '1 second' where pairs and used_by is null`);
	const phone = db.as({ sub: newId(), role: 'authenticated' });
	expect(await phone.rpc('redeem_invitation', { p_text: made.secret })).toEqual({ ok: false, code: 'no_match' });
	expect(await world.kari.rpc('pair_device', {})).toEqual({ ok: false, code: 'forbidden' });
	expect(await world.stranger.rpc('pair_device', {})).toEqual({ ok: false, code: 'forbidden' });
});
