import { formatDay } from '#i18n/dates/format.ts';
import { i18n } from '#i18n/i18n.svelte.ts';
import type { Deadline } from '#lib/core/home/deadlines.ts';
import type { Defect } from '#lib/core/home/types.ts';
import type { Listed } from '../questions/question.ts';

/** What a day is for, round the participant's own words where there are some. */
export function deadlineWords({ kind, words = '' }: Deadline): string {
	const { m } = i18n;
	return {
		rent: m.home_rent_due,
		lease_until: m.home_lease_ends,
		notice: m.home_notice_by,
		guarantee_until: m.home_guarantee_ends,
		benefit_apply: m.home_benefit_apply,
		benefit_paid: m.home_benefit_paid,
		money_comes: m.money_comes,
		money_pay: m.money_pay,
		money_due: m.money_due
	}[kind]({ title: words });
}

/** How far a fault has come, with its day; '' while no day is written. */
export function defectWords({ seen_on, told_on, fixed_on }: Defect, today: string): string {
	const { m } = i18n;
	const [what, day] = fixed_on
		? [m.home_defect_fixed(), fixed_on]
		: told_on
			? [m.home_defect_told(), told_on]
			: [m.home_defect_seen(), seen_on];
	return day === null ? '' : m.home_defect_on({ what, day: formatDay(day, today, i18n.words) });
}

export function homeQuestions(): Listed[] {
	const { m } = i18n;
	return [
		{
			...{ key: 'address', kind: 'words', longest: 200, icon: 'home', name: m.home_address() },
			...{ ask: m.home_address_ask(), hint: m.home_address_hint() }
		},
		{
			key: 'landlord',
			kind: 'words',
			longest: 100,
			icon: 'person',
			name: m.home_landlord(),
			ask: m.home_landlord_ask()
		},
		{
			...{ key: 'landlord_phone', kind: 'phone', longest: 40, icon: 'phone', name: m.home_landlord_phone() },
			ask: m.home_landlord_phone_ask()
		},
		{
			key: 'rent',
			kind: 'amount',
			icon: 'money',
			name: m.home_rent(),
			ask: m.home_rent_ask(),
			hint: m.home_rent_hint()
		},
		{
			...{ key: 'rent_day', kind: 'number', least: 1, most: 31, icon: 'calendar', name: m.home_rent_day() },
			...{ ask: m.home_rent_day_ask(), hint: m.home_rent_day_hint() }
		},
		{ key: 'lease_from', kind: 'day', icon: 'paper', name: m.home_lease_from(), ask: m.home_lease_from_ask() },
		{
			...{ key: 'lease_until', kind: 'day', icon: 'paper', name: m.home_lease_until(), ask: m.home_lease_until_ask() },
			hint: m.home_lease_until_hint()
		},
		{
			...{ key: 'notice_months', kind: 'number', least: 0, most: 24, icon: 'clock', name: m.home_notice() },
			...{ ask: m.home_notice_ask(), hint: m.home_notice_hint() }
		},
		{
			...{ key: 'guarantee', kind: 'amount', icon: 'promise', name: m.home_guarantee(), ask: m.home_guarantee_ask() },
			hint: m.home_guarantee_hint()
		},
		{
			...{ key: 'guarantee_from', kind: 'day', icon: 'promise', name: m.home_guarantee_from() },
			...{ ask: m.home_guarantee_from_ask(), hint: m.home_guarantee_hint() }
		},
		{
			...{ key: 'guarantee_until', kind: 'day', icon: 'promise', name: m.home_guarantee_until() },
			...{ ask: m.home_guarantee_until_ask(), hint: m.home_guarantee_hint() }
		}
	];
}

export function defectQuestions(): Listed[] {
	const { m } = i18n;
	return [
		{
			...{ key: 'title', kind: 'words', longest: 200, needed: true, icon: 'attention', name: m.home_defect_name() },
			ask: m.home_defect_title()
		},
		{ key: 'seen_on', kind: 'day', icon: 'eye', name: m.home_defect_seen(), ask: m.home_defect_seen_ask() },
		{ key: 'told_on', kind: 'day', icon: 'chat', name: m.home_defect_told(), ask: m.home_defect_told_ask() },
		{ key: 'fixed_on', kind: 'day', icon: 'check', name: m.home_defect_fixed(), ask: m.home_defect_fixed_ask() }
	];
}
