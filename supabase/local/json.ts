/** Deeper than anything the app sends. @supabase/lite walks down step by step and would come to the end of its stack. */
const MAX_DEPTH = 64;

/**
 * The object in the body of a request; an empty one when there is no body.
 * @returns undefined for what is no JSON object, is nested too deep, or holds text that no database stores (NUL, half a
 * character): @supabase/lite would fail on it, and write what the person wrote into the log.
 */
export function objectIn(body: Buffer): Record<string, unknown> | undefined {
	if (body.length === 0) return {};
	try {
		const value: unknown = JSON.parse(body.toString());
		return isObject(value) && isStorable(value, MAX_DEPTH) ? value : undefined;
	} catch {
		return undefined;
	}
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function isStorable(value: unknown, depth: number): boolean {
	if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
	if (typeof value !== 'object' || value === null) return true;
	return depth > 0 && Object.entries(value).every((entry) => entry.every((part) => isStorable(part, depth - 1)));
}
