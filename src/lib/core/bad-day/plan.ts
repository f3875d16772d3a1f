import type { BadDay } from './types.ts';

/** What belongs together is never read from two rows: a name keeps its own number. */
const parts = [['do_1'], ['do_2'], ['do_3'], ['name_1', 'phone_1'], ['name_2', 'phone_2']] as const;

export type BadDayKey = (typeof parts)[number][number];

/** Most characters, as the database has it. */
export const longest = { do: 200, name: 80, phone: 40 } as const;

/** What is written on each question; null = nothing yet. */
export type BadDayPlan = Readonly<Record<BadDayKey, string | null>>;

/**
 * The row in which the answer to a question stands, or would. Two phones that both began without a network wrote a row
 * each: what the first of them lacks is read from the other.
 */
export function holderOf<R extends BadDay>(rows: readonly R[], key: BadDayKey): R | undefined {
	const part: readonly BadDayKey[] = parts.find((keys) => keys.some((one) => one === key)) ?? [];
	const sorted = rows.toSorted((a, b) => a.id.localeCompare(b.id));
	return sorted.find((row) => part.some((one) => row[one] !== null)) ?? sorted[0];
}

export function planOf(rows: readonly BadDay[]): BadDayPlan {
	const entries = parts.flat().map((key) => [key, holderOf(rows, key)?.[key] ?? null]);
	return Object.fromEntries(entries) as BadDayPlan;
}
