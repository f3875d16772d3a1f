import { formatDay } from '#i18n/dates/format.ts';
import type { DateWords } from '#i18n/dates/words.ts';
import { i18n, type Messages } from '#i18n/i18n.svelte.ts';
import type { AgreementPart } from '#lib/core/agreement/compare.ts';
import { latestEnd, type PeriodProblem } from '#lib/core/agreement/rules.ts';
import type { Agreement } from '#lib/core/agreement/types.ts';
import { placeKinds } from '#lib/core/appointment/types.ts';
import { rhythms, type Rhythm } from '#lib/core/method/methods.ts';
import { kindWords } from '../appointments/places.ts';
import { nameIn, type People } from '../shell/people.ts';

export function rhythmWords(m: Messages, rhythm: Rhythm): string {
	return {
		weekly: m.agreement_weekly,
		biweekly: m.agreement_biweekly,
		monthly: m.agreement_monthly,
		when_needed: m.agreement_when_needed
	}[rhythm]();
}

/** "Fra mandag 2. november til mandag 1. februar 2027", or without an end. */
export function periodWords(
	m: Messages,
	words: DateWords,
	{ starts_on, ends_on }: Pick<Agreement, 'starts_on' | 'ends_on'>,
	today: string
): string {
	const from = formatDay(starts_on, today, words);
	return ends_on === null
		? m.agreement_from({ from })
		: m.agreement_from_to({ from, to: formatDay(ends_on, today, words) });
}

/** The question a part answers; a worker reads what the participant wants. */
export function partWords(m: Messages, part: AgreementPart | 'reason', people: People): string {
	switch (part) {
		case 'goals':
			return people.me.kind === 'participant'
				? m.agreement_goals()
				: m.agreement_goals_worker({ name: nameIn(people, people.enrolment.participant_id) });
		case 'parties':
			return m.agreement_parties();
		case 'problems':
			return m.agreement_problems();
		case 'starts_on':
			return m.agreement_starts_on();
		case 'ends_on':
			return m.agreement_ends_on();
		case 'rhythm':
			return m.agreement_rhythm();
		case 'place_kind':
			return m.agreement_place();
		case 'more':
			return m.agreement_more();
		case 'reason':
			return m.agreement_reason();
	}
}

/** What stands in a part when it is not somebody's own words; null when it is. */
export function valueWords(m: Messages, words: DateWords, part: AgreementPart, value: string, today: string) {
	const rhythm = part === 'rhythm' && rhythms.find((one) => one === value);
	if (rhythm) return rhythmWords(m, rhythm);
	const place = part === 'place_kind' && placeKinds.find((one) => one === value);
	if (place) return kindWords(place, m);
	return part === 'starts_on' || part === 'ends_on' ? formatDay(value, today, words) : null;
}

/** What is wrong with a period and what can be done, for the day it is about. */
export function periodError(problem: PeriodProblem, start: string, months: number | null, today: string) {
	switch (problem) {
		case 'start_missing':
			return { starts_on: i18n.m.agreement_start_missing() };
		case 'end_first':
			return { ends_on: i18n.m.agreement_end_first() };
		case 'end_missing':
		case 'too_long':
			return { ends_on: untilWords(start, months, today) };
		case null:
			return {};
	}
}

/** "Høyst 3 måneder. Velg en dag til og med …"; undefined where no end is asked for. */
export function untilWords(start: string, months: number | null, today: string): string | undefined {
	const latest = start === '' ? null : latestEnd(start, months);
	if (latest === null) return undefined;
	return i18n.m.agreement_until({ months: String(months), day: formatDay(latest, today, i18n.words) });
}

export function statusWords({ status }: Agreement): string {
	return {
		proposed: i18n.m.agreement_is_proposed,
		agreed: i18n.m.agreement_is_agreed,
		replaced: i18n.m.agreement_is_replaced,
		lapsed: i18n.m.agreement_is_lapsed,
		withdrawn: i18n.m.agreement_is_withdrawn
	}[status]();
}
