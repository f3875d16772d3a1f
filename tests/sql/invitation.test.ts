import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase, type Caller } from './db.ts';
import { buildWorld, type World } from './world.ts';

const db = await freshDatabase();
let world: World;
beforeAll(async () => {
	world = await buildWorld(db);
});
afterAll(() => db.drop());

interface Invitation {
	ok: true;
	secret: string;
	code: string;
	code_expires_at: string;
	expires_at: string;
}
type Joined = { ok: true; person_id: string; enrolment_id: string } | { ok: false; code: string };

const NO_MATCH = { ok: false, code: 'no_match' };
const newPhone = async (): Promise<Caller> => db.as(await db.signIn());
const join = (phone: Caller, text: string | null): Promise<Joined> =>
	phone.rpc<Joined>('redeem_invitation', { p_text: text });
const joined = (): Joined => ({ ok: true, person_id: world.ids.amina, enrolment_id: world.ids.enrolmentA });

let invitation: Invitation;
beforeEach(async () => {
	await db.query('delete from app.invitation');
	invitation = await world.kari.rpc<Invitation>('create_invitation', { p_enrolment: world.ids.enrolmentA });
});

const otherThan = (code: string): string => (code.endsWith('A') ? `${code.slice(0, -1)}B` : `${code.slice(0, -1)}A`);
const attempts = async (): Promise<number> =>
	(await db.query<{ attempts: number }>('select max(attempts) as attempts from app.invitation'))[0]?.attempts ?? -1;

describe('joining', () => {
	test.each(['secret', 'code'] as const)('by %s makes the phone hers, and again after a lost reply', async (way) => {
		const phone = await newPhone();
		expect(await join(phone, invitation[way])).toEqual(joined());
		expect(await join(phone, invitation[way])).toEqual(joined());
		await db.query(
			`update app.invitation set expires_at = now() - interval '1 s', code_expires_at = now() - interval '1 s'`
		);
		expect(await join(phone, invitation[way])).toEqual(joined());
		expect(
			await phone.rpc('sync_pull', { p_client: crypto.randomUUID(), p_epoch: null, p_cursors: '{}' })
		).toMatchObject({
			me: { person_id: world.ids.amina, kind: 'participant' }
		});
	});

	test('a code may be typed in lower case, with spaces and dashes, and with look-alike letters', async () => {
		await db.query(`update app.invitation set selector = '0A1', verifier_hash = sha256(convert_to('10B1Z', 'utf8'))`);
		for (const typed of [
			'0A110B1Z',
			'0a1 10b1z',
			' 0a1-10b1z ',
			'OA1IOBLZ',
			'oal lobiz',
			'0 A 1 - 1 0 B 1 Z',
			'0A1\t10B1Z'
		])
			expect(await join(world.amina, typed), typed).toEqual(joined());
		await db.query('update app.invitation set used_by = null');
		expect(await join(await newPhone(), 'oa1 iobiz')).toEqual(joined());
	});

	test('codes have eight characters nobody confuses, secrets 128 bits', () => {
		expect(invitation.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
		expect(invitation.secret).toMatch(/^[\w-]{22}$/);
	});

	test('both lead only one phone in', async () => {
		expect(await join(await newPhone(), invitation.code)).toEqual(joined());
		expect(await join(await newPhone(), invitation.code)).toEqual(NO_MATCH);
		expect(await join(await newPhone(), invitation.secret)).toEqual(NO_MATCH);
	});

	test('of many phones with the same link at once one joins', async () => {
		const phones = await Promise.all(Array.from({ length: 20 }, newPhone));
		const answers = await Promise.all(phones.map((phone) => join(phone, invitation.secret)));
		expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
		expect(answers.filter((answer) => !answer.ok)).toEqual(Array.from({ length: 19 }, () => NO_MATCH));
	});

	test('a phone that is somebody else’s is not taken over', async () => {
		const already = { ok: false, code: 'already_bound' };
		for (const owner of [world.bilal, world.kari, world.aminaLost])
			expect(await join(owner, invitation.secret)).toEqual(already);
		expect(await join(await newPhone(), invitation.secret)).toEqual(joined());
	});
});

describe('failing', () => {
	test('the answer is the same whatever was wrong', async () => {
		const used = { ...invitation };
		await join(await newPhone(), used.secret);
		const late = await world.kari.rpc<Invitation>('create_invitation', { p_enrolment: world.ids.enrolmentA });
		await db.query(`update app.invitation set expires_at = now(), code_expires_at = now() where used_at is null`);
		const dead = await world.kari.rpc<Invitation>('create_invitation', { p_enrolment: world.ids.enrolmentA });
		await db.query('update app.invitation set attempts = 5 where expires_at > now() and used_at is null');
		const phone = await newPhone();
		const wrong = [
			'',
			' ',
			null,
			'x',
			'æøå',
			"' or true --",
			'A'.repeat(22),
			'B'.repeat(8),
			'0'.repeat(5000),
			'%',
			'\u2028'
		];
		for (const text of [
			...wrong,
			used.secret,
			used.code,
			late.secret,
			late.code,
			dead.code,
			otherThan(dead.code),
			dead.code.slice(0, 7)
		])
			expect(await join(phone, text), String(text)).toEqual(NO_MATCH);
		expect(await db.query('select from app.sign_in where auth_user_id = $1', [phone.claims.sub])).toEqual([]);
	});

	test('two hundred guesses at once: five are counted, and the link still joins', async () => {
		const guesser = await newPhone();
		const guesses = Array.from({ length: 200 }, (_, i) => invitation.code.slice(0, 3) + String(10_000 + i));
		const answers = await Promise.all(guesses.map((guess) => join(guesser, guess)));
		expect(answers.every((answer) => !answer.ok && answer.code === 'no_match')).toBe(true);
		expect(await attempts()).toBe(5);
		expect(await join(guesser, invitation.code)).toEqual(NO_MATCH);
		expect(await join(await newPhone(), invitation.secret)).toEqual(joined());
	});

	test('the right code is still right after four wrong ones', async () => {
		const phone = await newPhone();
		for (let i = 0; i < 4; i++) expect(await join(phone, otherThan(invitation.code))).toEqual(NO_MATCH);
		expect(await join(phone, invitation.code)).toEqual(joined());
	});

	test('somebody who is not signed in is told nothing', async () => {
		const nobody = db.as({ sub: crypto.randomUUID(), role: 'anon' });
		await expect(join(nobody, invitation.secret)).rejects.toMatchObject({ code: '42501' });
	});

	test('what a worker gave out is dead once they have left the team', async () => {
		const other = await world.odd.rpc<Invitation>('create_invitation', { p_enrolment: world.ids.enrolmentB });
		await db.query('update app.team_member set removed_at = now() where person_id = $1', [world.ids.odd]);
		for (const text of [other.secret, other.code]) expect(await join(await newPhone(), text)).toEqual(NO_MATCH);
	});
});

describe('inviting', () => {
	test('only the team invites', async () => {
		const forbidden = { ok: false, code: 'forbidden' };
		for (const person of ['amina', 'bilal', 'odd', 'rune', 'lead', 'stranger', 'aminaLost'] as const)
			expect(await world[person].rpc('create_invitation', { p_enrolment: world.ids.enrolmentA }), person).toEqual(
				forbidden
			);
	});

	test('secret and code are kept as hashes only', async () => {
		const [row] = await db.query<{ text: string }>('select i::text as text from app.invitation i');
		const hex = (text: string): string => Buffer.from(text).toString('hex');
		for (const plain of [invitation.secret, invitation.code, invitation.code.slice(3)]) {
			expect(row?.text).not.toContain(plain);
			expect(row?.text).not.toContain(hex(plain));
		}
	});

	test('at most twenty a day for one enrolment', async () => {
		const invite = (): Promise<{ ok: boolean }> =>
			world.kari.rpc('create_invitation', { p_enrolment: world.ids.enrolmentA });
		for (let i = 1; i < 20; i++) expect((await invite()).ok).toBe(true);
		expect(await invite()).toEqual({ ok: false, code: 'too_many' });
		expect((await world.kari.rpc<{ ok: boolean }>('create_invitation', { p_enrolment: world.ids.enrolmentB })).ok).toBe(
			true
		);
	});

	test('no two open codes begin alike, and expired ones make room', async () => {
		await db.query(
			`insert into app.invitation (enrolment_id, person_id, secret_hash, selector, verifier_hash, code_expires_at, expires_at, created_by, created_at)
			select $1, $2, sha256(convert_to(s, 'utf8')), s, '\\x00', now() - interval '1 s', now() + interval '1 day', $3, now() - interval '2 days'
			from (select a || b || c as s from unnest(string_to_array('0123456789ABCDEFGHJKMNPQRSTVWXYZ', null)) a,
				unnest(string_to_array('0123456789ABCDEFGHJKMNPQRSTVWXYZ', null)) b,
				unnest(string_to_array('0123456789ABCDEFGHJKMNPQRSTVWXYZ', null)) c) all_of_them
			on conflict do nothing`,
			[world.ids.enrolmentB, world.ids.bilal, world.ids.kari]
		);
		const next = await world.kari.rpc<Invitation>('create_invitation', { p_enrolment: world.ids.enrolmentA });
		expect(next.ok).toBe(true);
		await db.query(`update app.invitation set code_expires_at = now() + interval '1 hour'`);
		const full = await world.kari.rpc('create_invitation', { p_enrolment: world.ids.enrolmentA });
		expect(full).toEqual({ ok: false, code: 'too_many' });
	});
});

describe('a worker’s device', () => {
	const withMail = async (email: string, amr: unknown): Promise<Caller> => db.as({ ...(await db.signIn(email)), amr });
	const proven = [{ method: 'otp', timestamp: 1_790_000_000 }];

	test('is theirs after a code by e-mail, and again', async () => {
		const device = await withMail('Lars@Example.no', proven);
		expect(await device.rpc('bind_worker')).toEqual({ ok: true, person_id: world.ids.lars });
		expect(await device.rpc('bind_worker')).toEqual({ ok: true, person_id: world.ids.lars });
		const other = db.as({ ...device.claims, email: 'kari@example.no' });
		expect(await other.rpc('bind_worker')).toEqual({ ok: false, code: 'already_bound' });
	});

	test.each([
		undefined,
		null,
		[],
		'otp ',
		7,
		[{ method: 'password' }],
		[{ method: 'anonymous', timestamp: 1 }],
		{ otp: 1 }
	])('is not theirs with an address that no code proved: amr %j', async (amr) => {
		const device = db.as({ sub: crypto.randomUUID(), role: 'authenticated', email: 'kari@example.no', amr });
		expect(await device.rpc('bind_worker')).toEqual(NO_MATCH);
		expect(await db.query('select from app.sign_in where auth_user_id = $1', [device.claims.sub])).toEqual([]);
	});

	test('needs a membership that has not ended', async () => {
		expect(await (await withMail('ukjent@example.no', proven)).rpc('bind_worker')).toEqual(NO_MATCH);
		expect(await db.as({ ...(await db.signIn()), amr: proven }).rpc('bind_worker')).toEqual(NO_MATCH);
		await db.query(`update app.office_member set removed_at = now() where email = 'rune@example.no'`);
		expect(await (await withMail('rune@example.no', proven)).rpc('bind_worker')).toEqual(NO_MATCH);
	});

	test('is nobody’s in a session that was opened with a password, also after the code came', async () => {
		const device = await withMail('odd@example.no', proven);
		expect(await device.rpc('bind_worker')).toMatchObject({ ok: true });
		const early = db.as({ ...device.claims, amr: [{ method: 'password', timestamp: 1_790_000_000 }] });
		expect(
			await early.rpc('sync_pull', { p_client: crypto.randomUUID(), p_epoch: null, p_cursors: '{}', p_digest: false })
		).toEqual({
			ok: false,
			code: 'not_bound'
		});
		expect(await early.query('select id from app.task')).toEqual([]);
	});
});
