import type { IconName } from './icons.ts';

/** One place in the bar: an icon with a word, and whether something there has not been seen yet. */
export interface Place {
	href: string;
	icon: IconName;
	words: string;
	current: boolean;
	isNew?: boolean;
}
