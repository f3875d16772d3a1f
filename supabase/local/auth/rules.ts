import { randomBytes, randomUUID } from 'node:crypto';
import { ANONYMOUS_DOMAIN } from './sessions.ts';

/** A request to the sign-in service, as the phone sent it. */
export interface AuthRequest {
	/** Method and path below /auth/v1, such as `POST /signup`. */
	route: string;
	query: URLSearchParams;
	body: Record<string, unknown>;
}

/** What becomes of it: handed on with this body, answered by the e-mail codes, or refused. */
export type Verdict =
	| { do: 'forward'; body: Record<string, unknown> }
	| { do: 'send_code'; email: string }
	| { do: 'check_code'; email: string; body: Record<string, unknown> }
	| { do: 'refuse'; status: number; code: string };

/**
 * The ways in that Stegvis has, and no others: an anonymous sign-in (participants) and a code by e-mail (workers).
 * An address in a token is thereby always one that a code was sent to. Passwords, links and changes of address, which
 * @supabase/lite would all accept, are refused.
 */
export function judge({ route, query, body }: AuthRequest): Verdict {
	switch (route) {
		case 'POST /signup':
			return body['email'] || body['phone'] || body['password'] ? refuse('signup_disabled') : anonymous();
		case 'POST /otp':
			return isText(body['email'])
				? { do: 'send_code', email: clean(body['email']) }
				: refuse('validation_failed', 400);
		case 'POST /verify':
			return verify(body);
		case 'POST /token':
			return query.get('grant_type') === 'refresh_token' ? refresh(body) : refuse('email_provider_disabled');
		case 'POST /logout':
		case 'GET /user':
			return { do: 'forward', body: {} };
		default:
			return refuse('not_allowed', 403);
	}
}

const anonymous = (): Verdict => ({
	do: 'forward',
	body: { email: `${randomUUID()}${ANONYMOUS_DOMAIN}`, password: randomBytes(24).toString('base64url') }
});

const refresh = ({ refresh_token }: Record<string, unknown>): Verdict =>
	isText(refresh_token) ? { do: 'forward', body: { refresh_token } } : refuse('validation_failed', 400);

function verify({ type, email, token }: Record<string, unknown>): Verdict {
	if ((type !== 'email' && type !== 'magiclink') || !isText(email) || !isText(token))
		return refuse('validation_failed', 400);
	// @supabase/lite does not know the newer name of the type.
	const body = { type: 'magiclink', email: clean(email), token };
	return { do: 'check_code', email: body.email, body };
}

const refuse = (code: string, status = 422): Verdict => ({ do: 'refuse', status, code });

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 320;

const clean = (email: string): string => email.trim().toLowerCase();
