import { taskWords } from '#i18n/catalogue/titles.ts';
import { loadStepTexts } from '#i18n/catalogue/topic-shelf.svelte.ts';
import { i18n } from '#i18n/i18n.svelte.ts';
import { formatDay } from '#i18n/dates/format.ts';
import { inOslo } from '#i18n/dates/oslo.ts';
import type { App } from '#lib/app/context.ts';
import type { Appointment } from '#lib/core/appointment/types.ts';
import { page, type Copy, type CopyWords } from '#lib/core/copy/page.ts';
import type { Goal } from '#lib/core/goal/types.ts';
import type { JobApplication } from '#lib/core/job/types.ts';
import type { Message } from '#lib/core/message/types.ts';
import type { Revision, Row, TableName } from '#lib/core/rows.ts';
import { textOf } from '#lib/core/sync/text.ts';
import type { Task } from '#lib/core/task/types.ts';
import { workersIn } from '#lib/core/team/people.ts';
import type { Enrolment, TeamMember } from '#lib/core/team/types.ts';
import { query } from '#lib/data/read.ts';
import { stageWords } from '../jobs/words.ts';
import { wordsOf } from '../messages/words.ts';
import { joinNames, nameIn, type People } from '../shell/people.ts';

const TABLES: readonly TableName[] = [
	...(['enrolment', 'team_member', 'goal', 'task', 'appointment', 'job_application'] as const),
	...(['message', 'revision', 'history', 'read_marker', 'team_proposal'] as const)
];

/** Everything a participant's phone holds, their own space too, as a file made on the phone; works offline. */
export async function saveCopy(app: App, as: 'page' | 'data'): Promise<void> {
	const copy = await read(app);
	if (as === 'data') return download('kopi.json', 'application/json', JSON.stringify(copy, null, '\t'));
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
	const { m } = i18n;
	const today = inOslo(app.now().getTime()).day;
	const me = app.me.current;
	const enrolments = (copy.rows.enrolment ?? []) as Enrolment[];
	const people = { me, enrolment: enrolments[0], team: copy.rows.team_member as TeamMember[] } as People;
	const when = (instant: string): string => {
		const { day, time } = inOslo(instant);
		return `${formatDay(day, today, i18n.words)} ${time}`;
	};
	const who = (person: string): string => (person === me?.person_id ? m.common_you() : nameIn(people, person));
	const parts: Partial<Record<TableName, () => string>> = {
		...{ message: m.nav_messages, appointment: m.appointment_title, job_application: m.nav_jobs },
		revision: m.me_copy_earlier
	};
	return {
		...{ lang: i18n.locale, dir: i18n.dir, title: m.me_copy_title({ day: formatDay(today, today, i18n.words) }) },
		...{ who, when, text: (tbl, row) => text(tbl, row, today), facts: (tbl, row) => facts(tbl, row, when) },
		part: (tbl) => (parts[tbl] ?? m.nav_plan)(),
		where: (id) => {
			const place = copy.audiences.find((audience) => audience.id === id);
			if (place?.kind === 'direct') return who(place.worker_id ?? '');
			if (place?.kind === 'social' || place?.kind === 'work')
				return joinNames(workersIn(place, people.team).map(({ person_id }) => who(person_id)));
			return place?.kind === 'self' ? m.jobs_see_me() : m.message_team();
		}
	};
}

function text(tbl: TableName, row: Row, today: string): string {
	if (tbl === 'revision') return (row as Revision).was;
	if (tbl === 'message' && (row as Message).phrase_key !== null) return wordsOf(row as Message, today).text;
	const { phrase_key, phrase_params } = row as Task;
	const words = phrase_key ? taskWords(phrase_key, phrase_params, today) : undefined;
	if (words) return words.state === 'ready' ? words.text : i18n.m.task_unknown_title();
	return textOf({ op: 'put', tbl, id: row.id, row: { ...row } }) ?? '';
}

function facts(tbl: TableName, row: Row, when: (instant: string) => string): string[] {
	const { m } = i18n;
	if (tbl === 'job_application') return [stageWords((row as JobApplication).stage)];
	if (tbl === 'appointment') return [(row as Appointment).starts_at].flatMap((at) => (at === null ? [] : [when(at)]));
	const status = (row as Task | Goal).status as string | undefined;
	const words = { done: m.task_done, reached: m.plan_reached, parked: m.task_parked, dropped: m.task_dropped };
	return status !== undefined && status in words ? [words[status as keyof typeof words]()] : [];
}

/** The name says nothing: it stays in the list of downloads. */
function download(name: string, type: string, content: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
