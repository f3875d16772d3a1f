import { nearDay } from '#i18n/dates/format.ts';
import { i18n } from '#i18n/i18n.svelte.ts';
import { moneyKinds, type MoneyKind, type MoneyLine } from '#lib/core/money/types.ts';
import type { IconName } from '#lib/ui/icons.ts';
import type { Group } from '../questions/lines.ts';
import type { Listed } from '../questions/question.ts';
import { shown } from '../questions/words.ts';

export function kindWords(kind: MoneyKind): string {
	return { benefit: i18n.m.money_benefit, income: i18n.m.money_income, expense: i18n.m.money_expense }[kind]();
}

export const kindIcons: Readonly<Record<MoneyKind, IconName>> = { benefit: 'money', income: 'work', expense: 'basket' };

/** The lines of each kind under their heading, with what they come to and when. */
export function moneyGroups(lines: readonly MoneyLine[], today: string): Group[] {
	return moneyKinds.map((kind) => ({
		...{ head: kindWords(kind), icon: kindIcons[kind] },
		lines: lines.filter((line) => line.kind === kind).map((line) => asLine(line, today))
	}));
}

function asLine({ id, title: name, amount, paid_on }: MoneyLine, today: string): Group['lines'][number] {
	const about = [
		...(amount === null ? [] : [shown({ kind: 'amount' }, amount, today)]),
		...(paid_on === null ? [] : [nearDay(paid_on, today, i18n.words)])
	];
	return { id, name, about: about.join(' · ') };
}

export function moneyQuestions(kind: MoneyKind): Listed[] {
	const { m } = i18n;
	const goes = kind === 'expense';
	return [
		{
			...{ key: 'title', kind: 'words', longest: 200, needed: true, icon: 'money', name: m.money_name() },
			ask: m.money_name_ask()
		},
		{ key: 'amount', kind: 'amount', icon: 'money', name: m.money_amount(), ask: m.money_amount_ask() },
		{
			...{ key: 'paid_on', kind: 'day', icon: 'calendar', name: goes ? m.money_pay_on() : m.money_paid_on() },
			ask: goes ? m.money_pay_on_ask() : m.money_paid_on_ask()
		},
		...(kind === 'benefit' ? waiting() : [])
	];
}

function waiting(): Listed[] {
	const { m } = i18n;
	return [
		{
			...{ key: 'waiting_for', kind: 'words', longest: 300, icon: 'clock', name: m.money_waiting() },
			...{ ask: m.money_waiting_ask(), hint: m.money_waiting_hint() }
		},
		{ key: 'due_on', kind: 'day', icon: 'calendar', name: m.money_due_on(), ask: m.money_due_on_ask() }
	];
}
