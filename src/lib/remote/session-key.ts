/** Where supabase-js keeps the sign-in in localStorage. */
export const SESSION_KEY = 'stegvis-session';

/** Somebody has joined or signed in on this phone and has not left. Says nothing about whether the sign-in still holds. */
export function hasSession(): boolean {
	try {
		return localStorage.getItem(SESSION_KEY) !== null;
	} catch {
		return false;
	}
}
