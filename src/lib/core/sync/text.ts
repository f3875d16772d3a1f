import type { Mutation } from './protocol.ts';

/** Columns that hold a person's own words, the weightiest first. */
const WORDS = [
	...['body', 'title', 'note', 'notes', 'summary', 'worked', 'wish', 'purpose', 'bring', 'worker_note', 'why'],
	...[
		'more',
		'parties',
		'problems',
		'goals',
		'reason',
		'learnt',
		'next_plan',
		'worker_words',
		'not_lower',
		'one_up',
		'own_way',
		'own_when'
	],
	...['own_where', 'obstacle', 'plan_b', 'progress_note', 'employer', 'contact', 'place', 'away_text', 'hours'],
	...['do_1', 'do_2', 'do_3', 'name_1', 'phone_1', 'name_2', 'phone_2'],
	...['said', 'next', 'disclosure_words', 'words', 'interests', 'experience'],
	...['abroad', 'languages', 'licences', 'limits', 'not_wanted'],
	...['display_name', 'texts', 'address', 'landlord', 'landlord_phone', 'waiting_for', 'phone']
];

/** The own words in a change, for showing and copying; null when there are none. */
export function textOf(mutation: Mutation): string | null {
	const words = wordsOf(mutation).map(([, text]) => text);
	return words.length === 0 ? null : words.join('\n');
}

/** The same change with its weightiest words replaced. */
export function withText(mutation: Mutation, text: string): Mutation {
	const col = wordsOf(mutation)[0]?.[0];
	if (col === undefined) return mutation;
	if (mutation.op === 'put') return { ...mutation, row: { ...mutation.row, [col]: text } };
	if (mutation.op !== 'patch') return mutation;
	return { ...mutation, cols: { ...mutation.cols, [col]: { was: mutation.cols[col]?.was ?? null, now: text } } };
}

function wordsOf(mutation: Mutation): [string, string][] {
	const value = (col: string): unknown => {
		if (mutation.op === 'put') return mutation.row[col];
		return mutation.op === 'patch' ? mutation.cols[col]?.now : undefined;
	};
	return WORDS.flatMap((col): [string, string][] => {
		const held = value(col);
		// Several texts in one column: of an agreement a list, of the office one a language.
		const text = typeof held === 'object' && held !== null ? Object.values(held).join('\n') : held;
		return typeof text === 'string' && text !== '' ? [[col, text]] : [];
	});
}
