import type { JobApplication } from '#lib/core/job/types.ts';
import type { Goal } from '#lib/core/goal/types.ts';
import type { Task } from '#lib/core/task/types.ts';
import { inOrder } from '#lib/core/sync/order.ts';
import * as goals from '#lib/data/goal/mutations.ts';
import * as jobs from '#lib/data/job/mutations.ts';
import * as messages from '#lib/data/message/mutations.ts';
import { share } from '#lib/data/sharing/mutations.ts';
import * as tasks from '#lib/data/task/mutations.ts';
import type { Writer } from '#lib/data/writer.ts';
import type { Tab } from '../phone.ts';
import { goal, step } from '../rows.ts';
import type { Stage } from '../world.ts';
import type { Write } from './events.ts';
import type { Text } from './texts.ts';

export type Words = Pick<Text, 'row' | 'col' | 'was'>;

/** What somebody is about to write: the audience of its draft, and the act itself, which says where the words stand. */
export interface Plan {
	audience: string;
	/** Answers with nothing when no words of anybody are in it. */
	write(app: Writer, text: string): Promise<Words | null>;
}

const COLUMNS = {
	goal: ['title', 'worked', 'title'],
	task: ['title', 'note', 'progress_note'],
	job_application: ['title', 'notes', 'worker_note']
} as const;

type Shown = (Goal & { tbl: 'goal' }) | (Task & { tbl: 'task' }) | (JobApplication & { tbl: 'job_application' });

/** Null when there is nothing on the screen to do it with. */
export async function plan(stage: Stage, event: Write, tab: Tab): Promise<Plan | null> {
	if (event.what === 'say') return say(stage[event.place]);
	if (event.what === 'make') return make(stage, event.tbl, tab.phone.me.kind === 'participant');
	if (event.what === 'read') return read(stage, tab);
	const rows = event.what === 'move' ? await shown(tab, 'job_application') : await allShown(tab);
	const row = rows[event.n % Math.max(rows.length, 1)];
	if (row === undefined) return null;
	if (event.what === 'change') return change(row, COLUMNS[row.tbl][event.col] ?? 'title');
	if (event.what === 'delete') return { audience: row.audience_id, write: (app) => remove(app, row) };
	const to = row.audience_id === stage.team.audience ? stage.world.places.selfA : stage.team.audience;
	return {
		audience: row.audience_id,
		write: (app) => share(app, 'job_application', row, to, null, []).then(() => null)
	};
}

function say(place: Stage['team']): Plan {
	return {
		audience: place.audience,
		async write(app, body) {
			const thread = { audienceId: place.audience, enrolmentId: place.enrolment, lang: 'nb' };
			return { row: await messages.send(app, { ...thread, body }), col: 'body', was: null };
		}
	};
}

function make(stage: Stage, tbl: 'goal' | 'task' | 'job', mine: boolean): Plan {
	const audience = tbl === 'job' && mine ? stage.world.places.selfA : stage.team.audience;
	const place = { enrolment: stage.team.enrolment, audience };
	const put = async (app: Writer, title: string): Promise<string> => {
		if (tbl === 'goal') return goals.create(app, goal(place, { title, status: mine ? 'active' : 'proposed' }));
		if (tbl === 'task') return tasks.create(app, step(place, { title, status: mine ? 'planned' : 'proposed' }));
		const entry = { title, employer: '', link: null, stage: 'interested' as const, stage_on: '2026-11-21' };
		const [id = ''] = await jobs.create(app, { enrolment_id: place.enrolment, audience_id: audience }, [entry]);
		return id;
	};
	return { audience, write: async (app, title) => ({ row: await put(app, title), col: 'title', was: null }) };
}

function change(row: Shown, col: string): Plan {
	const was = (row as unknown as Record<string, string | null>)[col] ?? null;
	return {
		audience: row.audience_id,
		async write(app, text) {
			if (row.tbl === 'goal') await goals.change(app, row, { [col]: text });
			else if (row.tbl === 'task') await tasks.change(app, row, { [col]: text });
			else await jobs.change(app, row, { [col]: text });
			return { row: row.id, col, was };
		}
	};
}

async function remove(app: Writer, row: Shown): Promise<null> {
	if (row.tbl === 'goal') await goals.remove(app, row);
	else if (row.tbl === 'task') await tasks.remove(app, row);
	else await jobs.remove(app, row);
	return null;
}

async function read(stage: Stage, tab: Tab): Promise<Plan | null> {
	const { audience } = stage.team;
	const last = inOrder(await tab.rows({ tbl: 'message', audience })).findLast((row) => row.ver !== null);
	if (last === undefined) return null;
	return { audience, write: (app) => messages.markRead(app, audience, last.ver ?? 0).then(() => null) };
}

async function allShown(tab: Tab): Promise<Shown[]> {
	return (await Promise.all((['goal', 'task', 'job_application'] as const).map((tbl) => shown(tab, tbl)))).flat();
}

async function shown(tab: Tab, tbl: Shown['tbl']): Promise<Shown[]> {
	return inOrder(await tab.rows({ tbl })).map((row) => ({ ...row, tbl }) as unknown as Shown);
}
