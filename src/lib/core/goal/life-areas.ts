/** The life areas a goal can be in (programmes A and D). Data: a new one is a line here and a word per language. */
export const lifeAreas = ['home', 'money', 'work', 'health', 'family', 'leisure', 'daily', 'language'] as const;

export type LifeArea = (typeof lifeAreas)[number];

/** The life area with this key; null for none, and for one a newer app knows and this one does not. */
export function lifeAreaOf(key: string | null): LifeArea | null {
	return lifeAreas.find((one) => one === key) ?? null;
}
