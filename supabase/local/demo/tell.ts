/** Short ways to write down a demo story: who says what, which steps there are. */
import type { DemoAnswer, DemoMessage, DemoTask } from './story.ts';

type Line = Omit<DemoMessage, 'thread'>;

export interface Voice {
	/** In own words. */
	says(daysAgo: number, at: string, body: string): Line;
	/** A phrase of the catalogue, read by each in their own language. */
	picks(daysAgo: number, at: string, phrase: string, params?: DemoMessage['params']): Line;
}

/** @param from key of the person. @param lang what they write, as a BCP 47 tag. */
export function voice(from: string, lang: string): Voice {
	return {
		says: (daysAgo, at, body) => ({ from, lang, daysAgo, at, body }),
		picks: (daysAgo, at, phrase, params) => ({ from, lang, daysAgo, at, phrase, ...(params ? { params } : {}) })
	};
}

export const kari = voice('kari', 'nb');
export const lars = voice('lars', 'nb');
export const selam = voice('selam', 'nb');
export const liv = voice('liv', 'nb');

/** @param name `team`, or the key of the worker of a private thread. */
export function thread(name: string, lines: Line[]): DemoMessage[] {
	return lines.map((line) => ({ ...line, thread: name }));
}

type More = Partial<DemoTask> & Pick<DemoTask, 'madeDaysAgo'>;

/** A step of the participant's, unless `more` says whose. */
export function step(from: string, status: DemoTask['status'], title: string, more: More): DemoTask {
	return { from, status, title, assignee: 'me', ...more };
}

/** A worker's own promise. */
export function promise(from: string, status: DemoTask['status'], title: string, more: More): DemoTask {
	return { from, status, title, assignee: from, ...more };
}

/** What somebody said to an appointment, or what became of it. */
export function later(
	by: string,
	daysAgo: number,
	at: string,
	what: Omit<DemoAnswer, 'by' | 'daysAgo' | 'at'>
): DemoAnswer {
	return { by, daysAgo, at, ...what };
}

/** How many days ago a person last read a thread. */
export function read(
	person: string,
	thread: string,
	daysAgo: number
): { person: string; thread: string; daysAgo: number } {
	return { person, thread, daysAgo };
}
