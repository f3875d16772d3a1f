/**
 * The same value with NUL taken out and each half of a surrogate pair (an emoji that was cut in two) replaced. The
 * database's JSON takes neither, and one such character would fail the whole call, and with it the queue, for ever.
 */
export function storable<T>(value: T): T {
	return JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? clean(part) : part))) as T;
}

const clean = (text: string): string => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
