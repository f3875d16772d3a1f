import { jsonIn } from './json-in.ts';
import { Refusal } from './refusal.ts';

/** A LibreTranslate-compatible service. Address and key stay on the server: phones never learn them. */
export interface Machine {
	/** Without a slash at its end. */
	url: string;
	key?: string;
}

/** The longest text in another language, with room. */
const ENOUGH = 256 * 1024;

/** Languages it has no code of its own for, with the nearest one. The answer says which language it really is in. */
const NEAREST: Record<string, string> = { nn: 'nb', 'fa-AF': 'fa' };

/** Tags of the languages it knows, as the app names them. */
export async function languagesOf({ url }: Machine, patience: number): Promise<string[]> {
	const listed = await ask(`${url}/languages`, { signal: AbortSignal.timeout(patience) });
	if (!Array.isArray(listed)) throw new Refusal('failed');
	const codes = listed.map((one: unknown) => (Object(one) as { code?: unknown }).code);
	const own = codes.filter((code): code is string => typeof code === 'string' && /^[A-Za-z-]{2,10}$/.test(code));
	const near = Object.keys(NEAREST).filter((tag) => own.includes(NEAREST[tag] ?? ''));
	return [...new Set([...own, ...near])].sort();
}

/** @throws Refusal `busy` when it has too much to do, `failed` for anything that is no translation. */
export async function translatedBy(
	{ url, key }: Machine,
	asked: { text: string; from: string; to: string },
	patience: number
): Promise<{ text: string; lang: string }> {
	const [source, target] = [code(asked.from), code(asked.to)];
	const found = await ask(`${url}/translate`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ q: asked.text, source, target, format: 'text', ...(key ? { api_key: key } : {}) }),
		signal: AbortSignal.timeout(patience)
	});
	const { translatedText } = Object(found) as Record<string, unknown>;
	if (typeof translatedText !== 'string' || translatedText.trim() === '') throw new Refusal('failed');
	return { text: translatedText, lang: target };
}

const code = (tag: string): string => NEAREST[tag] ?? tag;

async function ask(url: string, init: RequestInit): Promise<unknown> {
	// A redirection would carry the text, and the key, to where nobody has chosen to send them.
	const answer = await fetch(url, { ...init, redirect: 'error' });
	if (answer.ok) return jsonIn(answer, ENOUGH, 'failed');
	void answer.body?.cancel().catch(() => undefined);
	throw new Refusal(answer.status === 429 ? 'busy' : 'failed');
}
