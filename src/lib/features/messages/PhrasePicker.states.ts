import type { Catalogue, Phrase } from '#i18n/catalogue/catalogue.ts';
import all from '#i18n/catalogue/phrases.json';
import { i18n } from '#i18n/i18n.svelte.ts';
import { people } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import PhrasePicker from './PhrasePicker.svelte';

const catalogue = all as Catalogue;
const nothing = () => {};
const start = {
	...{ open: true, catalogue, sender: 'participant' as const, reader: 'Kari', readerTag: 'nb' as const },
	...{ team: people.team, today: '2026-11-23', office: [], onsend: nothing, onwords: nothing }
};

function phrase(key: string): Phrase {
	const found = catalogue.phrases.find((one) => one.key === key);
	if (found === undefined) throw new Error(`The catalogue has lost ${key}`);
	return found;
}

export default defineStates(PhrasePicker, {
	topics: start,
	'nothing found': { ...start, asked: 'xyzxyz' },
	found: {
		...start,
		/** A word that sentences hold in every language. */
		get asked() {
			return i18n.m.common_call();
		}
	},
	day: { ...start, begin: phrase('apt_suggest') },
	'day that has been': { ...start, begin: phrase('doc_sent') },
	time: { ...start, begin: phrase('late_time') },
	place: { ...start, begin: phrase('apt_place_is') },
	topic: { ...start, begin: phrase('apt_my_topic') },
	language: { ...start, begin: phrase('int_language') },
	person: { ...start, sender: 'worker' as const, begin: phrase('vis_who_is') },
	'to be sent': { ...start, readerTag: 'ar' as const, begin: phrase('kid_ill') }
});
