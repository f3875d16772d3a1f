import { addDays } from '#lib/core/task/days.ts';
import type { Task } from '#lib/core/task/types.ts';
import type { PhraseParams } from '#lib/core/message/types.ts';

/** When somebody wants to be called. */
export type When = 'now' | 'today' | 'morning' | 'afternoon';

/** Round times that say which half of the day is meant; the worker answers with the real one. */
export const around = { morning: '10:00', afternoon: '14:00' } as const;

type Wish = Pick<Task, 'due_on' | 'due_time'> & { phrase_key: string; phrase_params: PhraseParams | null };

/** The day, time and catalogue title of a wish to be called. @param today 'YYYY-MM-DD' in Norway. */
export function wishFor(when: When, today: string): Wish {
	if (when === 'now') return { due_on: today, due_time: null, phrase_key: 'cri_call_me_now', phrase_params: null };
	if (when === 'today') return { due_on: today, due_time: null, phrase_key: 'call_me', phrase_params: null };
	const date = addDays(today, 1);
	const time = around[when];
	return { due_on: date, due_time: time, phrase_key: 'call_me_at', phrase_params: { date, time } };
}
