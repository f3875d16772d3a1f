import { isRefusal, Refusal, type Code } from './refusal.ts';
import { languagesOf, translatedBy, type Machine } from './machine.ts';
import { admitted } from './sign-in.ts';
import { jsonIn } from './json-in.ts';

export interface Settings {
	/** The office's service. Without one everything is answered with `off`, and nothing is asked of anybody. */
	machine?: Machine;
	/** Origin of REST, which knows who is asking. */
	api: string;
	/** Origin of the app where that is another one than this function's: no other origin may read an answer. */
	app?: string;
	/** How long REST and the machine each may take, in milliseconds. */
	patience?: number;
}

interface Asked {
	text: string;
	/** BCP 47 tags. */
	from: string;
	to: string;
}

/** As long as a message may be (app.message.body), counted as the database counts. */
const LONGEST = 4000;
/** Bytes of a request with the longest text in it, however it is written. */
const ENOUGH = 64 * 1024;
const TAG = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/;

/**
 * The edge function: GET gives the languages of the office's translator, for its lead; POST `{text, from, to}` gives the
 * text in another one. Uses only what every runtime of the web has. Keeps nothing and says nothing of content: no log
 * lines, and of what went wrong a code.
 */
export function handler(settings: Settings): (request: Request) => Promise<Response> {
	const { machine, api, app, patience = 10_000 } = settings;

	async function answer(request: Request): Promise<object> {
		if (!machine) throw new Refusal('off');
		if (request.method === 'GET') {
			await admitted(request, api, { text: false, patience });
			return { languages: await languagesOf(machine, patience) };
		}
		if (request.method !== 'POST') throw new Refusal('failed');
		const asked = readAsked(await jsonIn(request, ENOUGH, 'too_long'));
		await admitted(request, api, { text: true, patience });
		return translatedBy(machine, asked, patience);
	}

	return async (request) => {
		const headers = headersFor(app);
		if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers });
		try {
			return new Response(JSON.stringify({ ok: true, ...(await answer(request)) }), { headers });
		} catch (error) {
			const code: Code = isRefusal(error) ? error.code : 'failed';
			return new Response(JSON.stringify({ ok: false, code }), { status: STATUS[code], headers });
		}
	};
}

const STATUS: Record<Code, number> = { signed_out: 401, off: 403, too_long: 413, busy: 429, failed: 502 };

function readAsked(body: unknown): Asked {
	const { text, from, to } = Object(body) as Record<string, unknown>;
	if (typeof text !== 'string' || text.trim() === '' || !isTag(from) || !isTag(to)) throw new Refusal('failed');
	if (Array.from(text).length > LONGEST) throw new Refusal('too_long');
	return { text, from, to };
}

const isTag = (value: unknown): value is string => typeof value === 'string' && TAG.test(value);

function headersFor(app: string | undefined): Record<string, string> {
	return {
		'Content-Type': 'application/json',
		'Cache-Control': 'no-store',
		'X-Content-Type-Options': 'nosniff',
		...(app
			? {
					'Access-Control-Allow-Origin': app,
					'Access-Control-Allow-Headers': 'authorization, apikey, content-type',
					Vary: 'Origin'
				}
			: {})
	};
}
