import { jsonIn } from './json-in.ts';
import { Refusal, type Code } from './refusal.ts';

const ENOUGH = 16 * 1024;

/** What `admit_translation` may answer, as a phone hears it. Who is nobody here need not know why. */
const HEARD: Record<string, Code> = { off: 'off', busy: 'busy', forbidden: 'off' };

/**
 * Asks REST with the caller's own sign-in, so that token, person, office, switch and rate are judged in one place by the
 * database, and this function holds no key to it.
 * @param wish whether a text or the list of languages is wanted, and how many milliseconds the answer may take.
 * @throws Refusal for who may not.
 */
export async function admitted(
	request: Request,
	api: string,
	wish: { text: boolean; patience: number }
): Promise<void> {
	const authorization = request.headers.get('authorization') ?? '';
	if (!authorization.startsWith('Bearer ')) throw new Refusal('signed_out');
	const answer = await fetch(`${api}/rest/v1/rpc/admit_translation`, {
		method: 'POST',
		headers: { authorization, apikey: request.headers.get('apikey') ?? '', 'content-type': 'application/json' },
		body: JSON.stringify({ p_text: wish.text }),
		signal: AbortSignal.timeout(wish.patience)
	});
	if (answer.status === 401 || answer.status === 403) throw new Refusal('signed_out');
	if (!answer.ok) throw new Refusal('failed');
	const { ok, code } = Object(await jsonIn(answer, ENOUGH, 'failed')) as Record<string, unknown>;
	if (ok !== true) throw new Refusal(HEARD[String(code)] ?? 'signed_out');
}
