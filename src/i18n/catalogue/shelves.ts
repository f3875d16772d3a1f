import type { Review, Tag } from '../languages.ts';

/** none: nobody has written it; its readers get bokmål, marked as bokmål. */
export type ShelfReview = Review | 'none';

/** How far each shelf has come in each language. A new shelf is a line here, its files, and its rules in check/. */
export const shelves = {
	phrases: { nb: 'base', nn: 'draft', en: 'developer', ar: 'draft', ti: 'draft' },
	topics: { nb: 'base', nn: 'draft', en: 'developer', ar: 'draft', ti: 'none' },
	facts: { nb: 'base', nn: 'draft', en: 'developer', ar: 'draft', ti: 'none' },
	words: { nb: 'base', nn: 'draft', en: 'developer', ar: 'draft', ti: 'none' }
} as const satisfies Readonly<Record<string, Readonly<Record<Tag, ShelfReview>>>>;

export type ShelfName = keyof typeof shelves;

export const shelfNames = Object.keys(shelves) as ShelfName[];

/** Languages somebody has written a shelf in. */
export function writtenIn(shelf: ShelfName): Tag[] {
	const reviews: Readonly<Record<Tag, ShelfReview>> = shelves[shelf];
	return (Object.keys(reviews) as Tag[]).filter((tag) => reviews[tag] !== 'none');
}

/** Lines about what is missing, to be said openly and not to stop anything. */
export function unwritten(): string[] {
	return shelfNames.flatMap((shelf) => {
		const written = writtenIn(shelf);
		return Object.keys(shelves[shelf])
			.filter((tag) => !written.includes(tag as Tag))
			.map((tag) => `${shelf}.${tag}: not written yet, its readers get bokmål`);
	});
}
