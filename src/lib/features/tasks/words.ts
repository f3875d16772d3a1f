import { nearDayTime } from '#i18n/dates/format.ts';
import { taskWords } from '#i18n/catalogue/titles.ts';
import { i18n } from '#i18n/i18n.svelte.ts';
import type { Repeat, Task } from '#lib/core/task/types.ts';
import { nameIn, type People } from '../shell/people.ts';

/** A title with the language its words are in; own words have no known language. */
export interface Title {
	text: string;
	lang?: string;
	dir: 'ltr' | 'rtl' | 'auto';
}

/** Own words as they are, a catalogue title in the reader's language, a wish to be called as a promise to call. */
export function titleOf(task: Task, people: People, today: string): Title {
	if (task.kind === 'call_me') return { text: callWords(task, people), lang: i18n.locale, dir: i18n.dir };
	if (task.phrase_key === null) return { text: task.title, dir: 'auto' };
	const words = taskWords(task.phrase_key, task.phrase_params, today);
	if (words.state === 'ready') return { text: words.text, lang: words.lang, dir: words.dir };
	return { text: words.state === 'loading' ? '…' : i18n.m.task_unknown_title(), dir: i18n.dir };
}

function callWords(task: Task, people: People): string {
	if (people.me.kind === 'participant') return i18n.m.talk_call_me_name({ name: assigneeWords(task, people) });
	return i18n.m.task_call_me({ name: nameIn(people, people.enrolment.participant_id) });
}

/** "Hver uke". */
export function repeatWords(repeat: Repeat): string {
	return {
		daily: i18n.m.task_daily,
		weekly: i18n.m.task_weekly,
		biweekly: i18n.m.task_biweekly,
		monthly: i18n.m.task_monthly
	}[repeat]();
}

/** "i morgen kl. 13.00", "fredag 27. november", "Hver uke", or words for no date. */
export function dueWords(task: Task, today: string): string {
	if (task.repeat) return repeatWords(task.repeat);
	if (task.due_on !== null) return nearDayTime(task.due_on, task.due_time, today, i18n.words);
	return task.assignee_kind === 'participant' ? i18n.m.task_ready() : i18n.m.task_ready_no_date();
}

/** Who does it, by first name; "Du" for the reader. */
export function assigneeWords(task: Task, people: People): string {
	const id = assigneeId(task, people);
	if (id === null) return task.assignee_name ?? '';
	return id === people.me.person_id ? i18n.m.common_you() : nameIn(people, id);
}

/** Person id of who does it; null for somebody outside the app. */
export function assigneeId(task: Task, people: People): string | null {
	if (task.assignee_kind === 'participant') return people.enrolment.participant_id;
	return task.assignee_kind === 'worker' ? task.assignee_id : null;
}
