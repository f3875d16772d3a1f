import { phrase } from '#i18n/catalogue/phrases.svelte.ts';
import { i18n } from '#i18n/i18n.svelte.ts';
import { baseTag, isTag, type Tag } from '#i18n/languages.ts';
import type { Message } from '#lib/core/message/types.ts';
import type { IconName } from '#lib/ui/icons.ts';
import type { People } from '../shell/people.ts';

/** Words with the language they are in. */
export interface Words {
	text: string;
	lang: string;
	dir: 'ltr' | 'rtl' | 'auto';
}

/** Own words as they were written, or that they were spoken; a phrase in the reader's language, or in `tag` as the other side reads it. */
export function wordsOf(message: Message, today: string, tag?: Tag): Words {
	if (message.voice_id) return { text: i18n.m.voice_message(), lang: i18n.locale, dir: i18n.dir };
	if (message.phrase_key === null) return { text: message.body ?? '', lang: message.lang, dir: 'auto' };
	const shown = phrase(message.phrase_key, message.phrase_params, today, tag);
	if (shown.state === 'ready') return shown;
	return { text: shown.state === 'loading' ? '…' : i18n.m.message_unknown(), lang: i18n.locale, dir: i18n.dir };
}

/** The catalogue comes with the app, and `npm run check` proves that each of its drawings is there. */
export const iconOf = ({ icon }: { icon: string }): IconName => icon as IconName;

/** The language the other side reads: workers read bokmål, the participant what the enrolment says. */
export function otherTag(people: People): Tag {
	const read = people.me.kind === 'worker' ? people.enrolment.language : baseTag;
	return isTag(read) ? read : baseTag;
}
