/** Where supabase-js keeps the sign-in, and the note beside it in localStorage that can be read at once. */
export const SESSION_KEY = 'stegvis-session';

/**
 * Somebody has joined or signed in on this phone and has not left. Only a hint: it says nothing about whether the
 * sign-in still holds, and a phone that was killed a moment later has lost it.
 */
export function hasSession(): boolean {
	try {
		return localStorage.getItem(SESSION_KEY) !== null;
	} catch {
		return false;
	}
}

export function noteSession(is: boolean): void {
	try {
		if (is) localStorage.setItem(SESSION_KEY, '');
		else localStorage.removeItem(SESSION_KEY);
	} catch {
		// Storage is forbidden: the app starts without the hint.
	}
}
