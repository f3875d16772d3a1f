import { SignJWT, jwtVerify, type JWTPayload } from 'jose';

/** Signing secret of the embedded server; known to everybody on purpose, it only ever guards demo data. */
export const JWT_SECRET = 'stegvis-embedded-signing-secret-for-local-use-only';
/** The `apikey` that the app sends (public) and the one that means service_role. */
export const PUBLISHABLE_KEY = 'sb_publishable_stegvis_embedded';
export const SECRET_KEY = 'sb_secret_stegvis_embedded';

/** `iss` of every token. Nobody checks it, as there is one secret and one issuer. */
export const ISSUER = 'http://localhost/auth/v1';

const secret = new TextEncoder().encode(JWT_SECRET);

/** What the embedded server, like Supabase, puts into an access token. */
export interface Claims extends JWTPayload {
	/** Id in auth.users. */
	sub: string;
	role: string;
	exp: number;
	/** The address that a code was sent to; empty for an anonymous sign-in. */
	email?: string;
	is_anonymous?: boolean;
	/** How the session was opened: `otp` or `anonymous`. */
	amr?: { method: string; timestamp: number }[];
	session_id?: string;
}

/**
 * Signs an access token as the sign-in service does.
 * @param claims at least `sub`; `role` is `authenticated` when missing.
 * @param lifetime seconds; negative gives a token that has expired already.
 */
export async function signToken(claims: { sub: string; role?: string } & JWTPayload, lifetime = 3600): Promise<string> {
	const now = Math.floor(Date.now() / 1000);
	return new SignJWT({
		iss: ISSUER,
		aud: 'authenticated',
		role: 'authenticated',
		iat: Math.min(now, now + lifetime),
		...claims
	})
		.setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
		.setExpirationTime(now + lifetime)
		.sign(secret);
}

/**
 * Checks signature, expiry and algorithm (HS256 only) and that `exp`, `role` and `sub` are there, as Realtime demands.
 * @throws the errors of jose; `JWTExpired` for an expired token.
 */
export async function verifyToken(token: string): Promise<Claims> {
	const { payload } = await jwtVerify<Claims>(token, secret, {
		algorithms: ['HS256'],
		requiredClaims: ['exp', 'role', 'sub']
	});
	return payload;
}
