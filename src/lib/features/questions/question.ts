/** What a person wrote on one question; null = nothing yet. */
export type Answer = string | null;

/** One question of a sheet that a person fills in when they want to, one a screen. Nothing in it is required. */
export interface Question {
	/** Column of the row it is kept in. */
	key: string;
	kind: 'words' | 'phone';
	/** Most characters, as the database has it. */
	longest: number;
	ask: string;
	hint?: string;
}

/**
 * What was typed as it is kept, or by how many characters it is too long.
 * @param typed as it stands in the field; empty takes the answer away.
 */
export function read({ longest }: Question, typed: string): { value: Answer } | { tooLong: number } {
	const text = typed.trim();
	const over = Array.from(text).length - longest;
	return over > 0 ? { tooLong: over } : { value: text || null };
}
