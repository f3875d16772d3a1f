const tints = ['water', 'moss', 'spruce', 'stone'] as const;

export type FaceTint = (typeof tints)[number];

/** First letter of a name, as its own writing counts letters; empty for an empty name. */
export function initial(name: string): string {
	const [first = ''] = Array.from(name.trim());
	return first.toLocaleUpperCase();
}

/** The same quiet tint for the same name on every phone, so that two people in a list are told apart at a glance. */
export function tintOf(name: string): FaceTint {
	let sum = 0;
	for (const letter of name.trim()) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
	return tints[sum % tints.length] ?? 'stone';
}
