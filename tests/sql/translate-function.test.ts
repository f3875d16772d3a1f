import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Embedded } from '../../supabase/local/embedded.ts';
import { PUBLISHABLE_KEY, signToken } from '../../supabase/local/jwt.ts';
import { KEY, startMachine, turned, type StandIn } from '../machine.ts';
import { serveOnDeno, typesOnDeno, type Running } from './deno.ts';
import { sql, workspace, type Workspace } from './embedded-harness.ts';

/** The edge function with a real database behind it, under Node as the embedded server runs it, and on Deno. */
const ENTRY = 'supabase/functions/translate/index.ts';
let place: Workspace;
let machine: StandIn;
let embedded: Embedded;
let bare: Embedded;
let deno: Running;
/** Id in Auth of each person's phone. */
const phones = { amina: randomUUID(), lead: randomUUID(), nobody: randomUUID() };

beforeAll(async () => {
	[place, machine] = [await workspace(), await startMachine()];
	embedded = await place.start('with', { machine: { url: machine.url, key: KEY } });
	bare = await place.start('without');
	deno = await serveOnDeno(ENTRY, {
		...{ SUPABASE_URL: embedded.url, STEGVIS_TRANSLATE_URL: `${machine.url}/`, STEGVIS_TRANSLATE_KEY: KEY }
	});
	for (const server of [embedded, bare]) await sql(server, people);
});
beforeEach(async () => {
	[machine.manner, machine.asked] = ['well', []];
	await sql(embedded, 'delete from app.translation_count');
});
afterAll(async () => {
	await Promise.all([deno.stop(), embedded.stop(), bare.stop(), machine.stop()]);
	await place.remove();
});

const people = `
with o as (insert into app.office (name) values ('Fjordvik') returning id),
a as (insert into app.person (office_id, kind, display_name) select id, 'participant', 'Amina' from o returning id, office_id),
l as (insert into app.person (office_id, kind, display_name) select id, 'worker', 'Liv' from o returning id, office_id),
m as (insert into app.office_member (person_id, office_id, email, is_lead, role, employer) select id, office_id, 'liv@x.no', true, 'mentor', 'F' from l),
e as (insert into app.enrolment (office_id, participant_id, method, display_name, office_name) select office_id, id, 'se', 'Amina', 'F' from a)
insert into app.sign_in (auth_user_id, person_id) select '${phones.amina}'::uuid, id from a union all select '${phones.lead}', id from l`;

const turn = (on: boolean): Promise<unknown> =>
	sql(
		embedded,
		on
			? `insert into app.office_entry (id, audience_id, kind, belongs_to, texts) select gen_random_uuid(), id, 'translator', 'machine', '{"nb": "ar nb"}' from app.audience where kind = 'office'`
			: `delete from app.office_entry`
	);

const runtimes: [string, () => string][] = [
	['Node', () => `${embedded.url}/functions/v1/translate`],
	['Deno', () => deno.url]
];

interface Said {
	status: number;
	body: unknown;
}

async function ask(url: string, token: string | null, body?: object): Promise<Said> {
	const answer = await fetch(url, {
		headers: { apikey: PUBLISHABLE_KEY, ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
		...(body ? { method: 'POST', body: JSON.stringify(body) } : {})
	});
	const text = await answer.text();
	expect(text + JSON.stringify([...answer.headers])).not.toContain(KEY);
	return { status: answer.status, body: JSON.parse(text) };
}

const tokenOf = (who: keyof typeof phones, lifetime?: number): Promise<string> =>
	signToken({ sub: phones[who] }, lifetime);
const words = { text: 'Har du fått brevet?', from: 'nb', to: 'ar' };
const no = (status: number, code: string): Said => ({ status, body: { ok: false, code } });

describe.each(runtimes)('on %s', (_name, url) => {
	test('off until the office has switched it on, then a text comes back, then off again', async () => {
		const amina = await tokenOf('amina');
		expect(await ask(url(), amina, words)).toEqual(no(403, 'off'));
		await turn(true);
		const text = turned(words.text);
		expect(await ask(url(), amina, words)).toEqual({ status: 200, body: { ok: true, text, lang: 'ar' } });
		await turn(false);
		expect(await ask(url(), amina, words)).toEqual(no(403, 'off'));
		expect(machine.asked).toHaveLength(1);
	});

	test('without a valid sign-in of somebody here nothing goes anywhere', async () => {
		await turn(true);
		const [nobody, old] = [await tokenOf('nobody'), await tokenOf('amina', -60)];
		const forged = `${(await tokenOf('amina')).slice(0, -8)}AAAAAAAA`;
		for (const token of [null, 'x', old, forged, nobody])
			expect(await ask(url(), token, words)).toEqual(no(401, 'signed_out'));
		await sql(embedded, `update app.sign_in set revoked_at = now() where auth_user_id = '${phones.amina}'`);
		expect(await ask(url(), await tokenOf('amina'), words)).toEqual(no(401, 'signed_out'));
		await sql(embedded, `update app.sign_in set revoked_at = null where auth_user_id = '${phones.amina}'`);
		await turn(false);
		expect(machine.asked).toEqual([]);
	});

	test('too long, too often, and a machine that fails', async () => {
		await turn(true);
		const amina = await tokenOf('amina');
		expect(await ask(url(), amina, { ...words, text: 'x'.repeat(4001) })).toEqual(no(413, 'too_long'));
		machine.manner = 'garbage';
		expect(await ask(url(), amina, words)).toEqual(no(502, 'failed'));
		machine.manner = 'elsewhere';
		expect(await ask(url(), amina, words)).toEqual(no(502, 'failed'));
		await sql(embedded, 'update app.translation_count set n = 30');
		expect(await ask(url(), amina, words)).toEqual(no(429, 'busy'));
		await turn(false);
	});

	test('languages are told to a lead, on or off', async () => {
		expect(await ask(url(), await tokenOf('lead'))).toMatchObject({ status: 200, body: { ok: true } });
		expect(await ask(url(), await tokenOf('amina'))).toEqual(no(403, 'off'));
	});
});

test('an operator who has set up nothing: off for everybody, also where an office has switched it on', async () => {
	expect(await ask(`${bare.url}/functions/v1/translate`, await tokenOf('lead'))).toEqual(no(403, 'off'));
});

test('Deno’s own compiler finds nothing wrong, and nothing was logged there but that it listens', async () => {
	expect(await typesOnDeno(ENTRY)).toBe('');
	expect(deno.said().trim()).toMatch(/^Listening on \S+( \(\S+\))?$/);
});
