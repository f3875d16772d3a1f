import { i18n } from '#i18n/i18n.svelte.ts';
import type { Listed } from '../questions/question.ts';

export function serviceQuestions(): Listed[] {
	const { m } = i18n;
	return [
		{
			...{ key: 'title', kind: 'words', longest: 200, needed: true, icon: 'people', name: m.service_name() },
			ask: m.service_name_ask()
		},
		{ key: 'phone', kind: 'phone', longest: 40, icon: 'phone', name: m.service_phone(), ask: m.service_phone_ask() },
		{
			...{ key: 'hours', kind: 'words', longest: 200, icon: 'clock', name: m.service_hours() },
			...{ ask: m.service_hours_ask(), hint: m.service_hours_hint() }
		},
		{ key: 'note', kind: 'words', longest: 300, icon: 'paper', name: m.service_note(), ask: m.service_note_ask() }
	];
}
