import { formatDay } from '#i18n/dates/format.ts';
import { i18n } from '#i18n/i18n.svelte.ts';
import { grouped, type Answer, type Question } from './question.ts';

/** An answer as it is read. @param today 'YYYY-MM-DD' in Norway. */
export function shown({ kind }: Pick<Question, 'kind'>, value: Answer, today: string): string {
	if (value === null) return i18n.m.sheet_nothing();
	if (kind === 'amount') return i18n.m.sheet_kroner({ amount: grouped(Number(value)) });
	return kind === 'day' ? formatDay(String(value), today, i18n.words) : String(value);
}
