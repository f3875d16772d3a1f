/** Digits as other keyboards type them. */
const digits = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** What a code may hold (public.redeem_invitation): no 0, 1, I, L and O, which are mistaken for each other. */
const alphabet = /[^23456789A-HJ-KMNP-Z]/g;

const codeLength = 8;

/** Latin capitals and digits of what was typed; everything a code cannot hold is left out. At most eight. */
export function readCode(typed: string): string {
	return typed
		.normalize('NFKC')
		.replace(digits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
		.toUpperCase()
		.replace(alphabet, '')
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
