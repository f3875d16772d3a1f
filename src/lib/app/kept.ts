/** Choices of this phone alone. A browser that forbids storage forgets them with the window. */

/** Null where nothing is kept, or nothing may be. */
export function stored(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

export function keep(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// It is asked for again next time.
	}
}
