/** What is counted of a project, in the order it is shown. */
export const counted = ['people', 'meetings', 'topic', 'agencies', 'goals', 'reached'] as const;

/** One number of a project, of one topic where it is about topics. */
export interface ProjectCount {
	what: (typeof counted)[number];
	topic: string | null;
	/** Null: fewer than five people stand behind it, and the database does not tell. */
	count: number | null;
}
