import { languageNames, loadPhrases } from '#i18n/catalogue/phrases.svelte.ts';
import { nearDay } from '#i18n/dates/format.ts';
import { inOslo } from '#i18n/dates/oslo.ts';
import { i18n } from '#i18n/i18n.svelte.ts';
import { languageOf } from '#i18n/languages.ts';
import type { Ask, PersonLine } from './lines.ts';
import { wordsOf, type Words } from '../messages/words.ts';

/** The name of a language in the language on screen: "arabisk"; its own name until the names are loaded. */
export function languageName(tag: string): string {
	void loadPhrases(i18n.locale);
	return new Map(languageNames()).get(tag) ?? languageOf(tag)?.autonym ?? tag;
}

/** "i dag", "i går" or the day. */
export function dayWords(instant: string, now: Date): string {
	return nearDay(inOslo(instant).day, inOslo(now.getTime()).day, i18n.words);
}

/** What a person asks for, in words; for a message the words are those of the message. */
function askWords(ask: Exclude<Ask, 'message'>, language: string): string {
	switch (ask) {
		case 'interpreter':
			return i18n.m.people_asks_interpreter({ language: languageName(language) });
		case 'call':
			return i18n.m.people_asks_call();
		case 'proposal':
			return i18n.m.people_asks_step();
		case 'help':
			return i18n.m.people_asks_help();
		case 'talk':
			return i18n.m.people_asks_talk();
	}
}

/** The second line of a person in the list. */
export function lineWords(line: PersonLine, today: string): Words | null {
	if (line.waits && line.waits.ask !== 'message') {
		return { text: askWords(line.waits.ask, line.enrolment.language), lang: i18n.locale, dir: i18n.dir };
	}
	return line.last && wordsOf(line.last, today);
}
