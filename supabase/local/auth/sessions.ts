import { decodeJwt } from 'jose';
import { signToken, type Claims } from '../jwt.ts';

/** @supabase/lite knows no anonymous sign-in: such a user has a made-up address in this domain, which no mail reaches. */
export const ANONYMOUS_DOMAIN = '@anon.invalid';

interface User {
	email?: string;
	is_anonymous?: boolean;
}

interface Answer extends User {
	access_token?: string;
	expires_in?: number;
	user?: User;
}

/**
 * Brings what @supabase/lite answers to the shape of Supabase: tokens say how the person signed in (`amr`,
 * `is_anonymous`), and made-up addresses are never shown.
 */
export async function likeSupabase(answer: Answer): Promise<Answer> {
	if (!answer.access_token) return hideAddress(answer);
	const { iat = 0, exp = 0, ...claims } = decodeJwt<Claims>(answer.access_token);
	const anonymous = isMadeUp(claims.email);
	const token = await signToken(
		{
			...claims,
			email: anonymous ? '' : claims.email,
			is_anonymous: anonymous,
			aal: 'aal1',
			amr: [{ method: anonymous ? 'anonymous' : 'otp', timestamp: iat }]
		},
		exp - Math.floor(Date.now() / 1000)
	);
	return { ...answer, access_token: token, ...(answer.user ? { user: hideAddress(answer.user) } : {}) };
}

function hideAddress<T extends User>(user: T): T {
	return isMadeUp(user.email) ? { ...user, email: '', is_anonymous: true } : user;
}

const isMadeUp = (email: string | undefined): boolean => email?.endsWith(ANONYMOUS_DOMAIN) ?? false;
