import type { Row } from '../rows.ts';

export const moneyKinds = ['benefit', 'income', 'expense'] as const;
export type MoneyKind = (typeof moneyKinds)[number];

/** One line of the participant's own money, every month. */
export interface MoneyLine extends Row {
	kind: MoneyKind;
	/** At most 200 characters. */
	title: string;
	/** Whole kroner a month; null = not known. */
	amount: number | null;
	/** When it comes, or is to be paid, next: 'YYYY-MM-DD'. */
	paid_on: string | null;
	/** What the participant waits for; at most 300 characters. */
	waiting_for: string | null;
	/** The next day something must be done by. */
	due_on: string | null;
}
