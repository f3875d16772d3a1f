import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { App, type EmailDriver } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import type { Pool } from 'pg';
import { EmailCodes } from './auth/email-codes.ts';
import { inTurn, type InTurn } from './auth/in-turn.ts';
import { judge, type Verdict } from './auth/rules.ts';
import { likeSupabase } from './auth/sessions.ts';
import { objectIn } from './json.ts';
import { JWT_SECRET, PUBLISHABLE_KEY, SECRET_KEY } from './jwt.ts';
import { bodyOf, sendJson, type Handler } from './respond.ts';

export interface ApiOptions {
	/** Connection string of supabase_auth_admin. */
	url: string;
	/** Connections of a superuser. */
	pool: Pool;
	mail: EmailDriver;
}

export interface Api {
	handle: Handler;
	stop(): Promise<void>;
}

/** REST and sign-in by @supabase/lite, narrowed to what Stegvis uses and to how Supabase answers. */
export async function startApi({ url, pool, mail }: ApiOptions): Promise<Api> {
	const connection = createPostgresConnection({ url, postgresOptions: { max: 16, onnotice: () => undefined } });
	// Otherwise its first request grants everything in every schema with row level security to anon and authenticated.
	Object.assign(connection, { rlsState: 'active' });
	const app = new App({
		connection,
		api: { enabled: true, schemas: ['public'] },
		auth: {
			enabled: true,
			enable_signup: true,
			jwt_secret: JWT_SECRET,
			jwt_expiry: 3600,
			publishable_key: PUBLISHABLE_KEY,
			secret_key: SECRET_KEY,
			email: { enable_signup: true, enable_confirmations: false, max_frequency: '1s', otp_length: 8, otp_expiry: 600 }
		},
		options: { drivers: { email: mail } }
	});
	await app.init();
	const signIn: SignIn = { app, codes: new EmailCodes(pool), renew: inTurn() };
	const running = new Set<Promise<unknown>>();
	const follow = async (call: Promise<unknown>): Promise<true> => {
		running.add(call);
		await call.finally(() => running.delete(call));
		return true;
	};
	return {
		handle: (request, response, path) => {
			if (path.pathname.startsWith('/rest/v1/')) return follow(callFunction(app, request, response, path));
			if (path.pathname.startsWith('/auth/v1/')) return follow(auth(signIn, request, response, path));
			return path.pathname.startsWith('/realtime/v1/api/') && refuse(response, 403, 'not_allowed');
		},
		stop: async () => {
			// A connection closed in the middle of a call never says that it is closed, also when the caller has hung up.
			await Promise.allSettled(running);
			await connection.close();
		}
	};
}

/** Names of functions as the app may call them; no table is reached over REST, and neither are options in an address. */
const FUNCTION = /^\/rest\/v1\/rpc\/[a-z_]+$/;

/** One list of objects: anything else PostgreSQL would refuse and quote in a log. */
const areMutations = (value: unknown): boolean =>
	Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item));

async function callFunction(app: App, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
	if (request.method !== 'POST' || !FUNCTION.test(url.pathname)) {
		sendJson(response, 404, { code: 'PGRST205', details: null, hint: null, message: 'Only functions can be called' });
		return;
	}
	const args = objectIn(await bodyOf(request));
	if (!args || !areMutations(args['p_mutations'] ?? [])) {
		sendJson(response, 400, { code: 'PGRST102', details: null, hint: null, message: 'Empty or invalid json' });
		return;
	}
	url.search = '';
	const answer = await forward(app, request, url, Buffer.from(JSON.stringify(args)));
	await send(response, answer, Buffer.from(await answer.arrayBuffer()));
}

interface SignIn {
	app: App;
	codes: EmailCodes;
	/**
	 * Two tabs may renew one sign-in at the same moment. Supabase locks its row meanwhile; @supabase/lite does not, and
	 * would tell the second one that the sign-in has been used up, which signs the whole phone out.
	 */
	renew: InTurn;
}

async function auth({ app, codes, renew }: SignIn, request: IncomingMessage, response: ServerResponse, url: URL) {
	const body = objectIn(await bodyOf(request));
	const route = `${request.method} ${url.pathname.slice('/auth/v1'.length)}`;
	const verdict = body ? judge({ route, query: url.searchParams, body }) : malformed;
	const pass = (content: unknown): Promise<Response> =>
		forward(app, request, url, Buffer.from(JSON.stringify(content)));
	switch (verdict.do) {
		case 'refuse':
			return refuse(response, verdict.status, verdict.code);
		case 'send_code': {
			// The same answer after about the same time, whether the address is known or not.
			const [answer] = await Promise.all([sendCode(codes, verdict.email, pass), sleep(150)]);
			return answer && !answer.ok ? sendAnswer(response, answer) : sendJson(response, 200, {});
		}
		case 'check_code': {
			// No sooner for an address to which no code went.
			const [checked] = await Promise.all([codes.mayTry(verdict.email) ? pass(verdict.body) : undefined, sleep(150)]);
			return checked ? sendAnswer(response, checked) : refuse(response, 403, 'otp_expired');
		}
		case 'forward': {
			if (route === 'POST /token') return sendAnswer(response, await renew(() => pass(verdict.body)));
			return sendAnswer(
				response,
				request.method === 'GET' ? await forward(app, request, url) : await pass(verdict.body)
			);
		}
	}
}

const malformed: Verdict = { do: 'refuse', status: 400, code: 'bad_json' };

async function sendCode(codes: EmailCodes, email: string, pass: (body: unknown) => Promise<Response>) {
	return (await codes.admit(email)) ? pass({ email, create_user: false }) : undefined;
}

/** All that @supabase/lite needs to know of a caller; others change how it answers. */
const PASSED_ON = ['host', 'apikey', 'authorization'] as const;

function forward(app: App, request: IncomingMessage, url: URL, body?: Buffer): Promise<Response> {
	const headers = new Headers();
	for (const name of PASSED_ON) if (typeof request.headers[name] === 'string') headers.set(name, request.headers[name]);
	headers.set('content-type', 'application/json');
	const bodiless = request.method === 'GET' || request.method === 'HEAD';
	const forwarded = new Request(url, {
		method: request.method,
		headers,
		...(bodiless ? {} : { body: new Uint8Array(body ?? []) })
	});
	return app.fetch(forwarded, { peerAddress: request.socket.remoteAddress ?? null });
}

async function sendAnswer(response: ServerResponse, answer: Response): Promise<void> {
	const text = await answer.text();
	const body = answer.ok && text ? JSON.stringify(await likeSupabase(JSON.parse(text))) : text;
	await send(response, answer, Buffer.from(body));
}

async function send(response: ServerResponse, answer: Response, body: Buffer): Promise<void> {
	response.statusCode = answer.status;
	for (const [name, value] of answer.headers)
		// The app has the same origin; no other origin may read an answer.
		if (!name.startsWith('access-control-') && name !== 'content-length') response.setHeader(name, value);
	response.setHeader('Cache-Control', 'no-store');
	response.end(body);
}

const refuse = (response: ServerResponse, status: number, code: string): true =>
	sendJson(response, status, { code: status, error_code: code, msg: code });
