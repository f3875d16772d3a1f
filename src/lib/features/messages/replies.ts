import { answersTo, type Catalogue, type Phrase } from '#i18n/catalogue/catalogue.ts';
import { readsToo } from '#i18n/languages.ts';
import type { Message } from '#lib/core/message/types.ts';
import type { People } from '../shell/people.ts';

/** More would push the writing off a small screen; the others are in the list of sentences. */
const shown = 3;

/** What a participant can say to words in a language they do not read. An interpreter is asked for under the words. */
const otherLanguage = ['und_no', 'call_me'];

/** One-tap answers to the newest message when it is from the other side; none otherwise. */
export function replies(catalogue: Catalogue, last: Message | undefined, people: People, locale: string): Phrase[] {
	if (last === undefined || last.created_by === people.me.person_id) return [];
	const { kind } = people.me;
	if (last.phrase_key !== null) return answersTo(catalogue, last.phrase_key, kind).slice(0, shown);
	if (kind === 'worker' || readsToo(locale, last.lang)) return [];
	return catalogue.phrases.filter(({ key }) => otherLanguage.includes(key));
}
