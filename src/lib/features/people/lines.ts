import type { Audience } from '#lib/core/audience/types.ts';
import { needsInterpreter, waiting } from '#lib/core/message/waiting.ts';
import type { Message } from '#lib/core/message/types.ts';
import type { Task } from '#lib/core/task/types.ts';
import type { Enrolment } from '#lib/core/team/types.ts';

/** What a person waits for: an answer to words, an interpreter, a call, a yes or no, help with a step, a talk about one. */
export type Ask = 'message' | 'interpreter' | 'call' | 'proposal' | 'help' | 'talk';

/** One person in a worker's list. */
export interface PersonLine {
	enrolment: Enrolment;
	/** The newest message this worker can see. */
	last: Message | null;
	/** What the person has waited for longest, and since when (ISO 8601); null when nobody owes an answer. */
	waits: { ask: Ask; since: string } | null;
}

export interface PeopleRows {
	enrolments: readonly Enrolment[];
	audiences: readonly Audience[];
	ends: readonly { audience_id: string; messages: Message[] }[];
	tasks: readonly Task[];
	/** Person id of the worker. */
	me: string;
	asks: (phraseKey: string) => boolean;
}

/** A line for everyone this worker follows, in the order of the rows. */
export function personLines(rows: PeopleRows): PersonLine[] {
	const threadOf = new Map(rows.audiences.map((audience) => [audience.id, audience.enrolment_id]));
	const threads = groupBy(rows.ends, (end) => threadOf.get(end.audience_id));
	const tasks = groupBy(rows.tasks, (task) => task.enrolment_id);
	return rows.enrolments.map((enrolment) => {
		const ends = (threads.get(enrolment.id) ?? []).map(({ messages }) => messages);
		const asked = [
			...ends.flatMap((messages) => unanswered(messages, enrolment, rows.asks)),
			...askedByTasks(tasks.get(enrolment.id) ?? [], ends, enrolment, rows.me)
		];
		return { enrolment, last: newest(ends), waits: asked.sort((a, b) => a.since.localeCompare(b.since))[0] ?? null };
	});
}

/** Who has waited longest first. */
export function waitingFirst(lines: readonly PersonLine[]): PersonLine[] {
	return lines
		.filter(({ waits }) => waits !== null)
		.sort((a, b) => (a.waits?.since ?? '').localeCompare(b.waits?.since ?? ''));
}

type Asked = { ask: Ask; since: string };

function unanswered(messages: Message[], enrolment: Enrolment, asks: PeopleRows['asks']): Asked[] {
	const open = waiting(messages, enrolment.participant_id, asks);
	if (open?.on !== 'workers') return [];
	const ask = needsInterpreter(messages, enrolment.participant_id) ? 'interpreter' : 'message';
	return [{ ask, since: open.since }];
}

function askedByTasks(tasks: readonly Task[], ends: Message[][], enrolment: Enrolment, me: string): Asked[] {
	return tasks.flatMap((task): Asked[] => {
		if (task.assignee_kind === 'worker' && task.assignee_id === me && task.status === 'proposed') {
			return task.answer === 'talk'
				? []
				: [{ ask: task.kind === 'call_me' ? 'call' : 'proposal', since: task.created_at }];
		}
		const ask = task.assignee_kind === 'participant' ? wish(task) : null;
		return ask === null || writtenSince(ends, task.updated_at, enrolment) ? [] : [{ ask, since: task.updated_at }];
	});
}

/** What a participant wishes for with a step of their own. */
function wish(task: Task): Ask | null {
	if (task.status === 'planned' && task.help === 'wanted') return 'help';
	return task.status === 'proposed' && task.answer === 'talk' ? 'talk' : null;
}

/** A worker has written after that moment: the wish has been heard. */
function writtenSince(ends: Message[][], since: string, enrolment: Enrolment): boolean {
	return ends.some((messages) =>
		messages.some((message) => message.created_by !== enrolment.participant_id && message.created_at > since)
	);
}

function newest(ends: Message[][]): Message | null {
	const last = ends.map((messages) => messages.at(-1)).filter((message) => message !== undefined);
	return last.sort((a, b) => b.sent_at.localeCompare(a.sent_at))[0] ?? null;
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string | undefined): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const row of rows) {
		const key = keyOf(row);
		if (key === undefined) continue;
		const held = groups.get(key);
		if (held === undefined) groups.set(key, [row]);
		else held.push(row);
	}
	return groups;
}
