import { i18n } from '#i18n/i18n.svelte.ts';
import type { CheckIn, Feeling } from '#lib/core/checkin/types.ts';
import type { IconName } from '#lib/ui/icons.ts';

export function feelingWords(feeling: Feeling): string {
	const { m } = i18n;
	return { good: m.checkin_good, so_so: m.checkin_so_so, hard: m.checkin_hard }[feeling]();
}

export const feelingIcons: Readonly<Record<Feeling, IconName>> = { good: 'sun', so_so: 'rest', hard: 'moon' };

/** The answer and its line as one text. */
export const saidWords = ({ answer, words }: CheckIn): string =>
	[feelingWords(answer), words].filter(Boolean).join('\n');
