import type { IconName } from './icons.ts';

interface Answer {
	value: string;
	words: string;
	sub?: string;
	icon?: IconName;
	lang?: string;
	dir?: 'ltr' | 'rtl';
}

/** What no picture says better than its words. */
type Plain = 'number' | 'language' | 'name';

/**
 * One answer to a question with given answers: a picture and words, for who reads little. `lang` and `dir` belong to the
 * words when they are in another language.
 */
export type Option = Answer & ({ icon: IconName } | { plain: Plain });
