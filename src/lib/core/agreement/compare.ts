import type { Agreement } from './types.ts';

/** The parts of an agreement that can differ, in the order they are read. */
const agreementParts = [
	...(['parties', 'problems', 'goals', 'starts_on', 'ends_on'] as const),
	...(['rhythm', 'place_kind', 'more'] as const)
];
export type AgreementPart = (typeof agreementParts)[number];

/** One thing that is not the same in two versions: added has no `was`, removed no `now`. */
export interface Difference {
	part: AgreementPart;
	kind: 'added' | 'removed' | 'changed';
	was: string | null;
	now: string | null;
}

/** What `after` says that `before` did not, and the other way round; of a list, line by line. */
export function differences(before: Agreement, after: Agreement): Difference[] {
	return agreementParts.flatMap((part) => {
		const [was, now] = [before[part], after[part]];
		return Array.isArray(was) && Array.isArray(now) ? ofLists(part, was, now) : ofWords(part, text(was), text(now));
	});
}

function ofLists(part: AgreementPart, before: readonly string[], after: readonly string[]): Difference[] {
	return [
		...before.filter((line) => !after.includes(line)).map((line) => difference(part, line, null)),
		...after.filter((line) => !before.includes(line)).map((line) => difference(part, null, line))
	];
}

function ofWords(part: AgreementPart, was: string | null, now: string | null): Difference[] {
	return was === now ? [] : [difference(part, was, now)];
}

function difference(part: AgreementPart, was: string | null, now: string | null): Difference {
	return { part, kind: was === null ? 'added' : now === null ? 'removed' : 'changed', was, now };
}

function text(value: string | string[] | null): string | null {
	return typeof value === 'string' && value !== '' ? value : null;
}
