import type { Problem } from '#lib/core/problem/types.ts';

/** The look back as it is being written. */
export interface LookingBack {
	/** The question on screen: a problem's id, or one of the two at the end; null = all of it is read. */
	at: string | null;
	learnt: string;
	next_plan: string;
}

/** The problems that were worked with, in their order; what was only listed is left in peace. */
export function workedWith<P extends Problem>(problems: readonly P[]): P[] {
	return problems
		.filter(({ slot, hard_before, hard_after }) => slot !== null || hard_before !== null || hard_after !== null)
		.sort((a, b) => (a.slot ?? 9) - (b.slot ?? 9) || a.id.localeCompare(b.id));
}

/** What a draft holds; null when there is none or it cannot be read. */
export function fromDraft(text: string): LookingBack | null {
	try {
		const kept: unknown = text === '' ? null : JSON.parse(text);
		if (typeof kept !== 'object' || kept === null) return null;
		const fields = new Map<string, unknown>(Object.entries(kept));
		const words = (key: string): string => String(fields.get(key) ?? '');
		return { at: words('at') || null, learnt: words('learnt'), next_plan: words('next_plan') };
	} catch {
		return null;
	}
}
