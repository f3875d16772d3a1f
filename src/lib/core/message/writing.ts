/** The database refuses longer messages (app.message.body). */
export const maxBody = 4000;

/** How many characters are too many, counted as the database counts them; 0 when it fits. */
export function tooManyBy(text: string): number {
	return Math.max(0, Array.from(text).length - maxBody);
}

/** Eleven digits in a row, with or without the usual space: a Norwegian national id, which does not belong here. */
export function holdsNationalId(text: string): boolean {
	return /(^|\D)\d{6} ?\d{5}(\D|$)/.test(text);
}
