/** A PIN that locks the app on this phone: what is kept, and how long a wrong one has to wait. */

/** Enough to be slow on a phone (about 0.3 s); a PIN of few digits is never safe from somebody with the disk. */
export const ITERATIONS = 210_000;

const PIN_DIGITS = { min: 4, max: 8 };

export interface KeptPin {
	/** Base64. */
	salt: string;
	hash: string;
	iterations: number;
	/** Wrong ones in a row. */
	wrong: number;
	/** Milliseconds since 1970 of the last wrong one. */
	wrongAt: number;
}

export function isPin(text: string): boolean {
	return new RegExp(`^\\d{${PIN_DIGITS.min},${PIN_DIGITS.max}}$`).test(text);
}

/** Milliseconds to wait after so many wrong ones: nothing for the first four, then half a minute, doubling up to an hour. */
export function waitAfter(wrong: number): number {
	if (wrong < 5) return 0;
	return Math.min(30_000 * 2 ** (wrong - 5), 60 * 60 * 1000);
}

/** Whole seconds until the next try; a clock that was set back makes nobody wait longer than the rule. */
export function secondsLeft(kept: KeptPin, now: number): number {
	const wait = waitAfter(kept.wrong);
	const passed = now - kept.wrongAt;
	if (passed < 0) return Math.ceil(wait / 1000);
	return Math.max(0, Math.ceil((wait - passed) / 1000));
}

/** What lies in storage, if it can be read. */
export function readPin(stored: string | null): KeptPin | null {
	try {
		const kept = JSON.parse(stored ?? 'null') as Partial<KeptPin> | null;
		if (typeof kept?.salt !== 'string' || typeof kept.hash !== 'string') return null;
		const { salt, hash, iterations = ITERATIONS, wrong = 0, wrongAt = 0 } = kept;
		return { salt, hash, iterations, wrong, wrongAt };
	} catch {
		return null;
	}
}
