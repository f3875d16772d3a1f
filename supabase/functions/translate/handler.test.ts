import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { KEY, startMachine, turned, type Manner, type StandIn } from '../../../tests/machine.ts';
import { handler } from './handler.ts';

/** A bad day of everything round the function. Signing in, the switch and both runtimes: tests/sql/translate-function.test.ts. */
let machine: StandIn;
let rest: Server;
let api: string;
/** What REST says of the caller, and how often it was asked. */
let admits: { status: number; body: string };
let calls: { authorization: string | undefined; body: string }[];

beforeAll(async () => {
	machine = await startMachine();
	rest = createServer((request, response) => {
		let body = '';
		request.on('data', (part) => (body += String(part)));
		request.on('end', () => {
			calls.push({ authorization: request.headers.authorization, body });
			response.writeHead(admits.status).end(admits.body);
		});
	});
	await new Promise<void>((resolve) => rest.listen(0, '127.0.0.1', resolve));
	api = `http://127.0.0.1:${(rest.address() as AddressInfo).port}`;
});
beforeEach(() => {
	[machine.manner, machine.asked, calls] = ['well', [], []];
	admits = { status: 200, body: '{"ok":true}' };
});
afterAll(async () => {
	await machine.stop();
	rest.closeAllConnections();
	rest.close();
});

const WORDS = 'Har du fått brevet? 😀';
const asked = { text: WORDS, from: 'nb', to: 'ar' };

interface Said {
	status: number;
	text: string;
	headers: Headers;
}

async function post(body: unknown, settings: object = {}, headers: Record<string, string> = {}): Promise<Said> {
	const request = new Request('https://office.example/functions/v1/translate', {
		method: 'POST',
		headers: { authorization: 'Bearer token', apikey: 'public', ...headers },
		body: typeof body === 'string' ? body : JSON.stringify(body)
	});
	return said(await handler({ api, machine: { url: machine.url, key: KEY }, patience: 300, ...settings })(request));
}

async function said(answer: Response): Promise<Said> {
	const text = await answer.text();
	const headers = JSON.stringify([...answer.headers]);
	for (const secret of [KEY, machine.url, api]) expect(text + headers).not.toContain(secret);
	expect(answer.headers.get('cache-control')).toBe('no-store');
	return { status: answer.status, text, headers: answer.headers };
}

const no = (code: string): string => JSON.stringify({ ok: false, code });

test('a text comes back in the other language; the key goes in the body to the machine alone', async () => {
	const { status, text } = await post(asked);
	expect([status, JSON.parse(text)]).toEqual([200, { ok: true, text: turned(WORDS), lang: 'ar' }]);
	expect(machine.asked).toMatchObject([
		{ path: '/translate', body: { q: WORDS, source: 'nb', target: 'ar', format: 'text', api_key: KEY } }
	]);
	expect(machine.asked[0]?.headers).not.toContain('token');
	expect(calls).toEqual([{ authorization: 'Bearer token', body: '{"p_text":true}' }]);
});

test('a language without a code of its own is read as the nearest one, and the answer says which one that is', async () => {
	await post({ ...asked, from: 'nn', to: 'fa-AF' });
	expect(machine.asked[0]?.body).toMatchObject({ source: 'nb', target: 'fa' });
	expect(JSON.parse((await post({ ...asked, from: 'ar', to: 'nn' })).text)).toMatchObject({ lang: 'nb' });
});

test('without a machine nothing is asked of anybody', async () => {
	expect(await post(asked, { machine: undefined })).toMatchObject({ status: 403, text: no('off') });
	expect(calls).toEqual([]);
});

test.each([
	[401, '{}', 'signed_out'],
	[403, '{}', 'signed_out'],
	[200, '{"ok":false,"code":"not_bound"}', 'signed_out'],
	[200, '{"ok":false,"code":"revoked"}', 'signed_out'],
	[200, '{"ok":false,"code":"off"}', 'off'],
	[200, '{"ok":false,"code":"busy"}', 'busy'],
	[200, '<html>', 'failed'],
	[200, 'null', 'signed_out'],
	[500, 'secret detail', 'failed']
])('REST answers %i %s: %s, and the text goes nowhere', async (status, body, code) => {
	admits = { status, body };
	expect((await post(asked)).text).toBe(no(code));
	expect(machine.asked).toEqual([]);
});

test('nobody without a sign-in is even asked about', async () => {
	expect(await post(asked, {}, { authorization: '' })).toMatchObject({ status: 401, text: no('signed_out') });
	expect(calls).toEqual([]);
});

test('4,000 characters and no more, counted as people count; what is much longer is not read to its end', async () => {
	expect(JSON.parse((await post({ ...asked, text: '😀'.repeat(4000) })).text)).toMatchObject({ ok: true });
	for (const text of ['x'.repeat(4001), 'x'.repeat(200_000)])
		expect(await post({ ...asked, text })).toMatchObject({ status: 413, text: no('too_long') });
	expect(machine.asked).toHaveLength(1);
});

test.each([
	'',
	'null',
	'[]',
	'{',
	'"x"',
	{ ...asked, text: ' ' },
	{ ...asked, text: 7 },
	{ ...asked, to: '../x' },
	{ text: WORDS }
])('what is no question is refused: %j', async (body) => {
	expect((await post(body)).text).toBe(no('failed'));
	expect([machine.asked, calls]).toEqual([[], []]);
});

test.each([
	['busy', 429, 'busy'],
	...(['broken', 'garbage', 'empty', 'huge', 'elsewhere', 'slow'] as const).map(
		(manner) => [manner, 502, 'failed'] as const
	)
] as [Manner, number, string][])(
	'the machine is %s: %i %s, without a word of its own',
	async (manner, status, code) => {
		machine.manner = manner;
		const started = performance.now();
		expect(await post(asked)).toMatchObject({ status, text: no(code) });
		expect(performance.now() - started).toBeLessThan(3000);
	}
);

test('nobody is there', async () => {
	expect(await post(asked, { machine: { url: 'http://127.0.0.1:9' } })).toMatchObject({
		status: 502,
		text: no('failed')
	});
	expect(await post(asked, { api: 'http://127.0.0.1:9' })).toMatchObject({ status: 502, text: no('failed') });
});

test('a lead learns which languages there are, with those that have a near one', async () => {
	const request = new Request('https://x.example/', { headers: { authorization: 'Bearer token' } });
	const { text } = await said(await handler({ api, machine: { url: machine.url, key: KEY } })(request));
	const languages = ['ar', 'en', 'fa', 'fa-AF', 'nb', 'nn', 'pl', 'ru', 'uk'];
	expect(JSON.parse(text)).toEqual({ ok: true, languages });
	expect(calls).toMatchObject([{ body: '{"p_text":false}' }]);
	expect(machine.asked).toEqual([]);
});

test('another origin reads an answer only when it is the app’s', async () => {
	expect((await post(asked)).headers.get('access-control-allow-origin')).toBeNull();
	const app = 'https://stegvis.example';
	expect((await post(asked, { app })).headers.get('access-control-allow-origin')).toBe(app);
	const before = new Request('https://x.example/', { method: 'OPTIONS' });
	const answer = await handler({ api, app, machine: { url: machine.url } })(before);
	expect([answer.status, answer.headers.get('access-control-allow-headers')]).toEqual([
		204,
		'authorization, apikey, content-type'
	]);
});

test('nothing of it is logged', async () => {
	const lines: unknown[] = [];
	const kept = { ...console };
	for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
		console[name] = (...line) => void lines.push(line);
	try {
		await post(asked);
		machine.manner = 'broken';
		await post(asked);
	} finally {
		Object.assign(console, kept);
	}
	expect(lines).toEqual([]);
});
