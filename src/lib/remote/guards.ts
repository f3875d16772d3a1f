import { RemoteError } from './errors.ts';

export type Fields = Record<string, unknown>;

/** The answer as an object. A login page, an empty reply or cut-off JSON is not one: try again later. */
export function fields(value: unknown): Fields {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) garbled();
	return value as Fields;
}

export function garbled(): never {
	throw new RemoteError('garbled', 200);
}

export function text(value: unknown): string {
	return typeof value === 'string' ? value : garbled();
}

export function textOrNull(value: unknown): string | null {
	return value === null || value === undefined ? null : text(value);
}

export function whole(value: unknown): number {
	return Number.isSafeInteger(value) ? (value as number) : garbled();
}

export function list<T>(value: unknown, each: (item: unknown) => T): T[] {
	return Array.isArray(value) ? value.map(each) : garbled();
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
	return allowed.find((item) => item === value) ?? garbled();
}
