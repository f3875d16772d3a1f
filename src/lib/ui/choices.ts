import type { IconName } from './icons.ts';

/** One answer to a question with given answers. `lang` and `dir` belong to the words when they are in another language. */
export interface Option {
	value: string;
	words: string;
	sub?: string;
	icon?: IconName;
	lang?: string;
	dir?: 'ltr' | 'rtl';
}
