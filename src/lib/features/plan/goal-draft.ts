/** Answers to the three questions about a new goal, and the question on screen. */
export interface GoalDraft {
	at: 1 | 2 | 3;
	title: string;
	/** A key of the life areas. */
	area: string | null;
	worked: string;
	/** Id of the audience that is to see it; null = the team. */
	place: string | null;
}

export const emptyDraft: GoalDraft = { at: 1, title: '', area: null, worked: '', place: null };

/** As text, for the store of drafts; nothing at all when nothing has been answered. */
export function packDraft(draft: GoalDraft): string {
	return draft.title === '' && draft.worked === '' && draft.area === null ? '' : JSON.stringify(draft);
}

/** What cannot be read (another version of the app wrote it) is taken as the words of the goal, so that none are lost. */
export function unpackDraft(text: string): GoalDraft {
	if (text === '') return emptyDraft;
	try {
		const kept: unknown = JSON.parse(text);
		if (typeof kept !== 'object' || kept === null) return { ...emptyDraft, title: text };
		const fields = new Map<string, unknown>(Object.entries(kept));
		const words = (key: string): string => String(fields.get(key) ?? '');
		const at = fields.get('at');
		return {
			at: words('title') !== '' && (at === 2 || at === 3) ? at : 1,
			title: words('title'),
			area: words('area') || null,
			worked: words('worked'),
			place: words('place') || null
		};
	} catch {
		return { ...emptyDraft, title: text };
	}
}
