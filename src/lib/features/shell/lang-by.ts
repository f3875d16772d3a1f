import { baseTag } from '#i18n/languages.ts';
import { writtenIn } from '#lib/core/goal/written-in.ts';
import type { People } from './people.ts';

/** The language in which somebody has most likely written what carries no tag: workers write bokmål, unless the script says otherwise. */
export function langBy(people: People, personId: string | null, words: string): string {
	const { participant_id, language } = people.enrolment;
	return writtenIn(words, personId === participant_id ? language : baseTag);
}
