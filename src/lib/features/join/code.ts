/** Digits as other keyboards type them. */
const digits = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Everything but what a code may hold (private.random_code in the database): no I, L, O and U. */
const foreign = /[^0-9A-HJKMNP-TV-Z]/g;

const codeLength = 8;

/** Latin capitals and digits of what was typed, O read as 0, I and L as 1; everything else is left out. At most eight. */
export function readCode(typed: string): string {
	return typed
		.normalize('NFKC')
		.replace(digits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
		.toUpperCase()
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1')
		.replace(foreign, '')
		.slice(0, codeLength);
}

/** As it is read aloud: three and five. */
export function showCode(code: string): string {
	return code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
}

export function isWhole(code: string): boolean {
	return code.length === codeLength;
}

/** The secret of a join link (22 characters, base64url) in a pasted link or in the address; null when there is none. */
export function secretIn(text: string): string | null {
	return /#([\w-]{22})$/.exec(text.trim())?.[1] ?? null;
}
