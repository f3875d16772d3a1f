import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { decodeJwt } from 'jose';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Embedded } from '../../supabase/local/embedded.ts';
import { PUBLISHABLE_KEY } from '../../supabase/local/jwt.ts';
import type { Mail } from '../../supabase/local/mailbox.ts';
import { get, portOf, post, sql, workspace, type Workspace } from './embedded-harness.ts';

const KARI = 'kari@fjordvik.example';

let place: Workspace;
let embedded: Embedded;

beforeAll(async () => {
	place = await workspace();
	embedded = await place.start('served');
	await sql(
		embedded,
		`with o as (insert into app.office (name) values ('Fjordvik') returning id),
		p as (insert into app.person (office_id, kind, display_name) select id, 'worker', 'Kari' from o returning id, office_id)
		insert into app.office_member (person_id, office_id, email, role, employer)
		select id, office_id, '${KARI}', 'social_worker', 'Fjordvik' from p`
	);
});
afterAll(async () => {
	await embedded.stop();
	await place.remove();
});

test('the shell carries the strict policy with the hash of its own inline script', async () => {
	const { headers } = await get(embedded, '/');
	const policy = String(headers['content-security-policy']).split('; ');
	expect(policy).toContain(`script-src 'self' 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00='`);
	expect(policy).toContain(`connect-src 'self' ws://localhost:${portOf(embedded)} wss://localhost:${portOf(embedded)}`);
	for (const part of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"])
		expect(policy).toContain(part);
	expect(policy).toContain("frame-ancestors 'none'");
	expect(policy).toContain("require-trusted-types-for 'script'");
	expect(policy.join()).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
});

test('every answer carries the common headers', async () => {
	for (const path of ['/', '/config.json', '/mailbox', '/nothing.js', '/auth/v1/settings']) {
		const { headers } = await get(embedded, path);
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'cross-origin-opener-policy': 'same-origin',
			'permissions-policy': expect.stringMatching(/camera=\(\), .*, microphone=\(self\)$/)
		});
		expect(headers['access-control-allow-origin']).toBeUndefined();
	}
});

test('files with a hash are kept for ever, the shell and the service worker are asked for again', async () => {
	expect((await get(embedded, '/_app/immutable/a.js')).headers['cache-control']).toBe(
		'public, max-age=31536000, immutable'
	);
	expect((await get(embedded, '/service-worker.js')).headers['cache-control']).toBe('no-cache');
	expect((await get(embedded, '/')).headers['cache-control']).toBe('no-cache');
});

test('unknown paths get the shell, missing files do not, and brotli is used', async () => {
	expect((await get(embedded, '/messages/42')).body).toContain('the shell');
	expect((await get(embedded, '/_app/immutable/b.js')).status).toBe(404);
	expect((await get(embedded, '/_app/immutable/a.js', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe(
		'br'
	);
	expect((await get(embedded, '/../../package.json')).body).not.toContain('stegvis');
});

test('config.json says what the app needs to know', async () => {
	const { body, headers } = await get(embedded, '/config.json');
	expect(headers['content-type']).toBe('application/json');
	expect(JSON.parse(body)).toEqual({
		url: '',
		key: PUBLISHABLE_KEY,
		office: 'Fjordvik',
		signIn: ['email_code'],
		demo: false
	});
});

test('each name below localhost is an origin of its own; other names are refused', async () => {
	for (const host of ['localhost', 'amina.localhost:3000', 'kari.localhost', '127.0.0.1:1', '[::1]:3000'])
		expect([host, (await get(embedded, '/', { host })).status]).toEqual([host, 200]);
	for (const host of ['example.no', 'localhost.example.no', 'notlocalhost', '192.168.0.1', 'localhost.'])
		expect([host, (await get(embedded, '/', { host })).status]).toEqual([host, 421]);
	const socket = new WebSocket(
		`${embedded.url.replace('http', 'ws')}/realtime/v1/websocket?apikey=${PUBLISHABLE_KEY}`,
		{
			headers: { host: 'example.no' }
		}
	);
	expect(String(await once(socket, 'error'))).toContain('421');
});

test('REST needs the public key, and bodies above 1 MB are refused', async () => {
	expect((await post(embedded, '/rest/v1/rpc/bind_worker', {}, {})).status).toBe(401);
	expect((await post(embedded, '/rest/v1/rpc/bind_worker', { text: 'x'.repeat(1024 * 1024) })).status).toBe(413);
});

test('nobody broadcasts over HTTP', async () => {
	const message = { messages: [{ topic: 'person:1', event: 'poke', payload: {}, private: true }] };
	expect((await post(embedded, '/realtime/v1/api/broadcast', message)).status).toBe(403);
});

test('the first request does not widen what the roles may do', async () => {
	await phone(embedded).rpc('bind_worker');
	const [row] = await sql(
		embedded,
		`select has_table_privilege('anon', 'app.person', 'select') as anon,
		has_table_privilege('authenticated', 'auth.users', 'select') as users,
		has_function_privilege('anon', 'public.bind_worker()', 'execute') as rpc`
	);
	expect(row).toEqual({ anon: false, users: false, rpc: false });
});

test('a participant signs in without an address', async () => {
	const { data, error } = await phone(embedded).auth.signInAnonymously();
	expect(error).toBeNull();
	expect(data.user).toMatchObject({ email: '', is_anonymous: true });
	expect(decodeJwt(data.session?.access_token ?? '')).toMatchObject({
		...{ role: 'authenticated', is_anonymous: true, email: '', sub: data.user?.id },
		amr: [{ method: 'anonymous', timestamp: expect.any(Number) }]
	});
});

test('tabs that renew one sign-in at the same moment all get the same new one', async () => {
	const joined = JSON.parse((await post(embedded, '/auth/v1/signup', {})).body) as { refresh_token: string };
	const renew = () =>
		post(embedded, '/auth/v1/token?grant_type=refresh_token', { refresh_token: joined.refresh_token });
	const answers = await Promise.all(Array.from({ length: 12 }, renew));
	expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
	expect(new Set(answers.map(({ body }) => (JSON.parse(body) as { refresh_token: string }).refresh_token)).size).toBe(
		1
	);
});

test('an anonymous sign-in lasts over a refresh and reaches the functions', async () => {
	const client = phone(embedded);
	await client.auth.signInAnonymously();
	const { data } = await client.auth.refreshSession();
	expect(decodeJwt(data.session?.access_token ?? '')).toMatchObject({ is_anonymous: true });
	expect((await client.auth.getUser()).data.user).toMatchObject({ email: '', is_anonymous: true });
	expect((await client.rpc('redeem_invitation', { p_text: 'AAAAAAAA' })).data).toEqual({
		ok: false,
		code: 'no_match'
	});
	expect((await client.rpc('bind_worker')).data).toEqual({ ok: false, code: 'no_match' });
});

test('a worker signs in with a code and is bound', async () => {
	const client = await worker(embedded);
	const { data } = await client.auth.getSession();
	expect(decodeJwt(data.session?.access_token ?? '')).toMatchObject({
		...{ email: KARI, is_anonymous: false, amr: [{ method: 'otp', timestamp: expect.any(Number) }] }
	});
	expect((await client.rpc('bind_worker')).data).toMatchObject({ ok: true });
});

test('an unknown address gets the same answer, no mail and no user', async () => {
	const before = (await mails(embedded)).length;
	const { data, error } = await phone(embedded).auth.signInWithOtp({ email: 'nobody@example.no' });
	expect([data, error]).toEqual([{ user: null, session: null }, null]);
	expect(await mails(embedded)).toHaveLength(before);
	expect(await sql(embedded, `select from auth.users where email = 'nobody@example.no'`)).toEqual([]);
});

test('a code is tried five times at most', async () => {
	const client = phone(embedded);
	const code = await codeFor(embedded, client);
	for (let i = 0; i < 5; i++)
		expect((await client.auth.verifyOtp({ email: KARI, token: '00000000', type: 'email' })).error?.code).toBe(
			'otp_expired'
		);
	expect((await client.auth.verifyOtp({ email: KARI, token: code, type: 'email' })).error?.code).toBe('otp_expired');
	expect((await worker(embedded)).auth).toBeDefined();
});

test('passwords, links and changes of address are refused', async () => {
	const client = await worker(embedded);
	const email = 'other@example.no';
	const password = 'a-long-password';
	const answers = await Promise.all([
		phone(embedded).auth.signUp({ email, password }),
		phone(embedded).auth.signInWithPassword({ email: KARI, password }),
		phone(embedded).auth.resetPasswordForEmail(KARI),
		phone(embedded).auth.resend({ type: 'signup', email: KARI }),
		client.auth.updateUser({ email }),
		client.auth.updateUser({ password })
	]);
	expect(answers.map(({ error }) => error?.code)).toEqual([
		...['signup_disabled', 'email_provider_disabled', 'not_allowed', 'not_allowed', 'not_allowed', 'not_allowed']
	]);
	expect((await get(embedded, '/auth/v1/verify?token=x&type=magiclink')).status).toBe(403);
});

test('the mailbox shows the code to people too', async () => {
	const code = await codeFor(embedded, phone(embedded));
	expect((await get(embedded, '/mailbox')).body).toContain(code);
});

// Phones --------------------------------------------------------------------------------------------------------------

const phone = (embedded: Embedded): SupabaseClient =>
	createClient(embedded.url, PUBLISHABLE_KEY, {
		realtime: { transport: WebSocket as never },
		auth: { persistSession: false, autoRefreshToken: false }
	});

async function codeFor(embedded: Embedded, client: SupabaseClient): Promise<string> {
	// One code a second and address is the limit of the service.
	await expect
		.poll(async () => (await client.auth.signInWithOtp({ email: KARI })).error, { timeout: 5000, interval: 300 })
		.toBeNull();
	const mail = (await mails(embedded)).find(({ to }) => to === KARI);
	return mail?.code ?? '';
}

async function worker(embedded: Embedded): Promise<SupabaseClient> {
	const client = phone(embedded);
	const token = await codeFor(embedded, client);
	const { error } = await client.auth.verifyOtp({ email: KARI, token, type: 'email' });
	expect(error).toBeNull();
	return client;
}

const mails = async (embedded: Embedded): Promise<Mail[]> => JSON.parse((await get(embedded, '/mailbox.json')).body);
