/** First and last time of a day, 'HH:MM' in Norway. */
export type Span = readonly [from: string, to: string];

/** What one person got and opened on one day. */
export interface Seen {
	/** null: the office made a copy for its archive. */
	person_id: string | null;
	name: string | null;
	/** Opened the plan and the team's talk. */
	plan: Span | null;
	/** Opened the talk with the participant alone. */
	talk: Span | null;
	/** Phones to which it was delivered for the first time; '' for one without a name. */
	phones: readonly string[];
}

/** A day, 'YYYY-MM-DD' in Norway, on which somebody did. */
export interface AccessDay {
	day: string;
	people: readonly Seen[];
}
