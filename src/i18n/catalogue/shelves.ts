/** The shelves of the catalogue. A new one is a word here, its files, and its rules in check/. */
export const shelfNames = ['phrases', 'topics', 'facts', 'words'] as const;

export type ShelfName = (typeof shelfNames)[number];

/** Files somebody has still to write, as 'topics.ti': their readers get bokmål, marked as bokmål. */
export const unwritten: readonly string[] = [];
