/**
 * A table as RFC 4180: commas, CRLF, quotes doubled inside quotes; a mark at the start says UTF-8, without which Excel
 * guesses. Semicolons and tabs are quoted too, for programs that split there.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
	return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(text: string): string {
	const safe = guard(text);
	return /[",;\t\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet would run as a formula, also behind spaces or apostrophes. */
const FORMULA = /^['\s]*[=+\-@＝＋－＠]|^'*[\t\r\n]/;

/** An apostrophe before it makes it plain text. `unguard` takes exactly that one away again. */
export function guard(text: string): string {
	return FORMULA.test(text) ? `'${text}` : text;
}

export function unguard(text: string): string {
	return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
