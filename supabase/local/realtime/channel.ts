import { errors } from 'jose';
import { verifyToken } from '../jwt.ts';
import type { Asker } from './authorise.ts';

/** Why a token does not open a channel, in the words of Supabase Realtime, which apps may log. */
export class Refusal extends Error {
	override name = 'Refusal';
}

/** A channel that one connection joined. */
export interface Channel {
	topic: string;
	joinRef: string | null;
	token: string | undefined;
	expiry: NodeJS.Timeout | undefined;
}

type Claims = Asker['claims'] & { exp?: number };

/** Without a token the caller is `anon`, which no policy lets in; publishable keys are no tokens. */
export const isToken = (value: unknown): value is string => typeof value === 'string' && !value.startsWith('sb_');

/** @throws Refusal when the token is malformed, wrongly signed or expired. */
export async function claimsOf(token: string | undefined): Promise<Claims> {
	if (token === undefined) return { role: 'anon' };
	try {
		return await verifyToken(token);
	} catch (error) {
		throw new Refusal(reasonOf(error));
	}
}

function reasonOf(error: unknown): string {
	if (error instanceof errors.JWTExpired) return `InvalidJWTToken: ${expiredText(error.payload.exp)}`;
	if (error instanceof errors.JWTClaimValidationFailed)
		return 'InvalidJWTToken: Fields `role` and `exp` are required in JWT';
	if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JOSEAlgNotAllowed)
		return 'JwtSignatureError: Failed to validate JWT signature';
	return 'MalformedJWT: The token provided is not a valid JWT';
}

/** @param exp seconds since 1970 at which the token ended. */
export const expiredText = (exp = 0): string =>
	`Token has expired ${Math.max(0, Math.floor(Date.now() / 1000) - exp)} seconds ago`;
