import type { TableName } from '../core/rows.ts';

const VERSION_DIGITS = 16;

/**
 * `table/audience/version/count/random`: sorts by version inside a table and audience, tells how many rows are inside
 * without reading it, and is never used twice, so that what was decrypted once may be remembered by key.
 */
export function recordKey(tbl: TableName, audience: string, ver: number, count: number): string {
	const random = crypto.getRandomValues(new Uint32Array(2)).join('');
	return `${tbl}/${audience}/${String(ver).padStart(VERSION_DIGITS, '0')}/${count}/${random}`;
}

/** Everything of a table, or of one audience in it, as a range of keys. */
export function keyRange(tbl: TableName, audience?: string): [string, string] {
	const prefix = audience === undefined ? `${tbl}/` : `${tbl}/${audience}/`;
	return [prefix, `${prefix}\uffff`];
}

export interface KeyParts {
	tbl: TableName;
	audience: string;
	ver: number;
	count: number;
}

export function keyParts(pk: string): KeyParts {
	const [tbl = '', audience = '', ver = '0', count = '0'] = pk.split('/');
	return { tbl: tbl as TableName, audience, ver: Number(ver), count: Number(count) };
}

/** The newest keys (given in rising order) that together hold at least `rows` rows. */
export function newestKeys(keys: readonly string[], rows: number): string[] {
	let count = 0;
	let from = keys.length;
	while (from > 0 && count < rows) count += keyParts(keys[--from] ?? '').count;
	return keys.slice(from);
}
