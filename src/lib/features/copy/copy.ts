import { taskWords } from '#i18n/catalogue/titles.ts';
import { loadStepTexts } from '#i18n/catalogue/topic-shelf.svelte.ts';
import { i18n } from '#i18n/i18n.svelte.ts';
import { formatDay } from '#i18n/dates/format.ts';
import { inOslo } from '#i18n/dates/oslo.ts';
import type { App } from '#lib/app/context.ts';
import { page, withoutKeys, type Copy, type CopyWords } from '#lib/core/copy/page.ts';
import { copyWords, type CopyMessage } from '#lib/core/copy/words.ts';
import type { Message } from '#lib/core/message/types.ts';
import type { Row, TableName } from '#lib/core/rows.ts';
import type { Task } from '#lib/core/task/types.ts';
import type { Enrolment, TeamMember } from '#lib/core/team/types.ts';
import { query } from '#lib/data/read.ts';
import { wordsOf } from '../messages/words.ts';
import { nameIn, type People } from '../shell/people.ts';

const TABLES: readonly TableName[] = [
	...(['enrolment', 'team_member', 'goal', 'task', 'appointment', 'job_application'] as const),
	...(['problem', 'rating', 'agreement', 'evaluation', 'employer_contact', 'contact_entry', 'check_in'] as const),
	...(['profile', 'bad_day', 'tick', 'share', 'office_entry'] as const),
	...(['home', 'defect', 'attachment', 'money_line', 'service_contact'] as const),
	...(['message', 'revision', 'history', 'read_marker', 'team_proposal'] as const)
];

/** Everything a participant's phone holds, their own space too, as a file made on the phone; works offline. */
export async function saveCopy(app: App, as: 'page' | 'data'): Promise<void> {
	const copy = await read(app);
	if (as === 'data') return download('kopi.json', 'application/json', JSON.stringify(copy, withoutKeys, '\t'));
	// A picked step has no words of its own: those of its topic must be here.
	await loadStepTexts();
	download('kopi.html', 'text/html', page(copy, wordsFor(app, copy)));
}

async function read({ store, now }: App): Promise<Copy> {
	const views = await Promise.all(TABLES.map((tbl) => store.get(query({ tbl }, (view) => view))));
	const rows = Object.fromEntries(TABLES.map((tbl, i) => [tbl, views[i]?.rows ?? []]));
	return { format: 'stegvis-copy-1', made_at: now().toISOString(), audiences: views[0]?.audiences ?? [], rows };
}

function wordsFor(app: App, copy: Copy): CopyWords {
	const today = inOslo(app.now().getTime()).day;
	const me = app.me.current;
	const enrolments = (copy.rows.enrolment ?? []) as Enrolment[];
	const people = { me, enrolment: enrolments[0], team: copy.rows.team_member as TeamMember[] } as People;
	const day = (date: string): string => formatDay(date, today, i18n.words);
	const when = (instant: string): string => `${day(inOslo(instant).day)} ${inOslo(instant).time}`;
	const who = (person: string): string => (person === me?.person_id ? i18n.m.common_you() : nameIn(people, person));
	return copyWords(
		copy,
		{ lang: i18n.locale, dir: i18n.dir, say, day, when, who, phrase: (row) => phrase(row, today) },
		today
	);
}

/** Ready-made words: of a message, or of a step that was chosen from the topics. */
function phrase(row: Row, today: string): string | null {
	const { phrase_key, phrase_params } = row as Message | Task;
	if (!phrase_key) return null;
	if ('body' in row) return wordsOf(row as Message, today).text;
	const words = taskWords(phrase_key, phrase_params, today);
	return words.state === 'ready' ? words.text : i18n.m.task_unknown_title();
}

function say(message: CopyMessage, values: Record<string, string> = {}): string {
	return (i18n.m[message] as (values: Record<string, string>) => string)(values);
}

/** The name says nothing: it stays in the list of downloads. */
function download(name: string, type: string, content: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
