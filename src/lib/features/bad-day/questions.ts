import { i18n } from '#i18n/i18n.svelte.ts';
import { longest, type BadDayKey } from '#lib/core/bad-day/plan.ts';
import type { Question } from '../questions/question.ts';

/** One question a screen: three things, then two people, each with a number. */
export function questions(): (Question & { key: BadDayKey })[] {
	const { m } = i18n;
	const things = (['do_1', 'do_2', 'do_3'] as const).map((key, index) => ({
		...{ key, kind: 'words' as const, longest: longest.do },
		ask: index === 0 ? m.badday_thing_first() : m.badday_thing_then(),
		hint: m.badday_thing_hint()
	}));
	const people = ([1, 2] as const).flatMap((number) => [
		{
			...{ key: `name_${number}` as const, kind: 'words' as const, longest: longest.name },
			...{ ask: m.badday_person_who(), hint: m.badday_person_hint() }
		},
		{
			...{ key: `phone_${number}` as const, kind: 'phone' as const, longest: longest.phone },
			...{ ask: m.badday_number_what() }
		}
	]);
	return [...things, ...people];
}
