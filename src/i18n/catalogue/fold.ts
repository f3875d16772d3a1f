/** Letters that are written for each other, in words of several scripts, each group with the one that stands for all. */
const sameLetters: readonly (readonly [RegExp, string])[] = [
	// Arabic and Persian: hamza and madda on alif, the forms of ya, kaf and ha that each keyboard has of its own.
	[/[أإآٱ]/g, 'ا'],
	[/[ىیېۍێئ]/g, 'ي'],
	[/[کڪ]/g, 'ك'],
	[/[ةەہھۀ]/g, 'ه'],
	[/[ؤۆ]/g, 'و'],
	// Sorani and Pashto on a keyboard that lacks their own letters.
	[/ڕ/g, 'ر'],
	[/ڵ/g, 'ل'],
	[/ګ/g, 'گ'],
	[/ø/g, 'o'],
	[/æ/g, 'ae'],
	[/ł/g, 'l'],
	[/ґ/g, 'г'],
	// Rows of the Ethiopic script that sound alike in Tigrinya, by the letter each begins with.
	[/ሠ/g, 'ሰ'],
	[/ኀ/g, 'ሐ'],
	[/ፀ/g, 'ጸ']
];

/** An Ethiopic letter is a sound and a vowel, which changes within a word: eight in a row, and the first stands for all. */
const rowOf = (letter: string): string => String.fromCharCode(letter.charCodeAt(0) & ~7);

/**
 * Small letters without marks, so that who searches is asked neither for case, nor accents, nor vowel signs, nor for one
 * of several ways to write a letter; apostrophes and the joiners of Persian are left out, and digits are Latin.
 */
export function folded(text: string): string {
	let letters = text
		.toLowerCase()
		.replace(/['’ʼ‘`´ـ\u200c\u200d]/g, '')
		.replace(/[ሀ-ፗ]/g, rowOf);
	for (const [some, one] of sameLetters) letters = letters.replace(some, one);
	return letters
		.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
		.normalize('NFD')
		.replace(/\p{M}/gu, '');
}

/** The words of a text as folded; what Persian joins without a space is found joined and in its parts. Gaps are no words. */
export function wordsOf(text: string): string[] {
	const parts = text.split(/\s/).filter((part) => part.includes('\u200c'));
	return (
		folded([text.replace(/\{\w+\}/g, ' '), ...parts.map((part) => part.replaceAll('\u200c', ' '))].join(' ')).match(
			/[\p{L}\p{N}]+/gu
		) ?? []
	);
}

/** "The", "and", "for" are written onto the word in Arabic and Tigrinya: who searches for a word writes it without. */
function bare(word: string): string {
	return word.replace(/^[وفبل]?(?:ال|لل)|^[ነበ](?=..)/, '');
}

export function beginsWith(word: string, asked: string): boolean {
	return word.startsWith(asked) || bare(word).startsWith(bare(asked));
}

/** Endings change with the place in a sentence ("penger", "pengene"; "гроші", "грошей"): so much of a word stays. */
export function stemOf(word: string): string {
	return word.slice(0, Math.max(4, word.length - 2));
}
