import type { Deadline } from '../home/deadlines.ts';
import type { MoneyLine } from './types.ts';

/** Whole kroner a month. */
export interface Budget {
	in: number;
	out: number;
	/** What is left over; below zero when more goes than comes. */
	left: number;
}

/** Sums of the lines that have an amount; null while none has: nothing known is not zero kroner. */
export function budgetOf(lines: readonly Pick<MoneyLine, 'kind' | 'amount'>[]): Budget | null {
	const known = lines.filter(({ amount }) => amount !== null);
	const sum = (out: boolean): number =>
		known.reduce((total, { kind, amount }) => total + ((kind === 'expense') === out ? (amount ?? 0) : 0), 0);
	return known.length === 0 ? null : { in: sum(false), out: sum(true), left: sum(false) - sum(true) };
}

/** The days that lines name: when money comes or is to be paid, and what must be done by when. Past ones too. */
export function moneyDays(lines: readonly MoneyLine[]): Deadline[] {
	return lines.flatMap(({ kind, title: words, paid_on, due_on }) => [
		...(paid_on === null
			? []
			: [{ kind: kind === 'expense' ? ('money_pay' as const) : ('money_comes' as const), on: paid_on, words }]),
		...(due_on === null ? [] : [{ kind: 'money_due' as const, on: due_on, words }])
	]);
}
