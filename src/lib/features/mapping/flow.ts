/** The two questions that follow a number, and whether the last answer becomes a step. */
export interface Flow {
	/** The number they are about. */
	rating: string;
	at: 'not_lower' | 'one_up' | 'step';
	/** The answer as it is being written. */
	words: string;
}

/** As text, for the store of drafts. */
export function packFlow(flow: Flow): string {
	return JSON.stringify(flow);
}

/** Null for none. What another version of the app wrote is no question here: the number itself is kept already. */
export function unpackFlow(text: string): Flow | null {
	try {
		const kept = JSON.parse(text) as Partial<Flow> | null;
		const at = (['not_lower', 'one_up', 'step'] as const).find((one) => one === kept?.at);
		if (at === undefined || typeof kept?.rating !== 'string') return null;
		return { rating: kept.rating, at, words: String(kept.words ?? '') };
	} catch {
		return null;
	}
}
