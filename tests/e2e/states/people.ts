/** Invented people and rows for the drawn states: Amina with Kari and Lars in Fjordvik. */
import { sampleTask } from '#lib/core/task/sample.ts';
import type { Audience } from '#lib/core/audience/types.ts';
import type { Message, ReadMarker } from '#lib/core/message/types.ts';
import type { Sharing } from '#lib/core/sharing/types.ts';
import type { Task } from '#lib/core/task/types.ts';
import type { Enrolment, TeamMember } from '#lib/core/team/types.ts';
import type { Pending } from '#lib/core/sync/apply.ts';
import { FACES } from '../../../supabase/local/demo/faces.ts';

/** Monday 23 November 2026, 09:40 in Norway. */
export const now = new Date('2026-11-23T08:40:00Z');

const row = {
	enrolment_id: 'enrolment',
	audience_id: 'team',
	created_by: 'kari',
	created_at: '2026-11-16T09:00:00Z',
	updated_at: '2026-11-16T09:00:00Z',
	ver: 1,
	pending: false
};

export const enrolment: Pending<Enrolment> = {
	...row,
	id: 'enrolment',
	participant_id: 'amina',
	display_name: 'Amina',
	language: 'ar',
	phone: '+47 40 00 00 01',
	method: 'oot',
	parts: null,
	office_name: 'Fjordvik',
	office_phone: '75 00 00 00',
	reply_days: 2,
	share_read: false,
	agreed_count: null,
	agreed_period: 'week',
	started_at: '2026-10-19T09:00:00Z',
	closed_at: null,
	delete_after: null,
	come_back_until: null
};

export const kari: Pending<TeamMember> = {
	...row,
	id: 'member-kari',
	person_id: 'kari',
	role: 'social_worker',
	display_name: 'Kari Nordmann',
	employer: 'Fjordvik kommune',
	phone: '40 00 00 02',
	hours: 'man–fre 9–15',
	away_text: null,
	stand_in: null,
	photo: FACES.kari,
	direct_id: 'direct-kari',
	added_at: '2026-10-19T09:00:00Z',
	reads_from: null,
	removed_at: null
};

export const lars: Pending<TeamMember> = {
	...kari,
	photo: null,
	id: 'member-lars',
	person_id: 'lars',
	role: 'job_specialist',
	display_name: 'Lars Berg',
	phone: '40 00 00 03',
	direct_id: 'direct-lars',
	away_text: 'Jeg er på kurs til torsdag.',
	stand_in: 'Kari Nordmann'
};

export const people = { me: { person_id: 'amina', kind: 'participant' as const }, enrolment, team: [kari, lars] };

export const audiences: Audience[] = [
	{ id: 'team', kind: 'team', enrolment_id: 'enrolment', worker_id: null },
	{ id: 'direct-kari', kind: 'direct', enrolment_id: 'enrolment', worker_id: 'kari' },
	{ id: 'direct-lars', kind: 'direct', enrolment_id: 'enrolment', worker_id: 'lars' }
];

export const sharing: Sharing = {
	audiences: [
		...audiences,
		{ id: 'self', kind: 'self', enrolment_id: 'enrolment', worker_id: null },
		{ id: 'social', kind: 'social', enrolment_id: 'enrolment', worker_id: null },
		{ id: 'work', kind: 'work', enrolment_id: 'enrolment', worker_id: null }
	],
	shares: []
};

export const online = { online: true, lastPull: now, stuck: null, refused: false, now };

export const offline = { ...online, online: false, lastPull: new Date('2026-11-23T08:12:00Z') };

export function task(id: string, change: Partial<Task>): Pending<Task> {
	return { ...sampleTask({ id, ...change }), pending: false };
}

export function message(ver: number | null, created_by: string, change: Partial<Message>): Pending<Message> {
	const words = { body: null, phrase_key: null, phrase_params: null, voice_id: null, task_id: null, lang: 'nb' };
	const sent_at = new Date(now.getTime() - (40 - (ver ?? 40)) * 1_800_000).toISOString();
	return {
		...row,
		...words,
		id: `message-${ver ?? 'new'}`,
		created_by,
		ver,
		pending: ver === null,
		sent_at,
		...change
	};
}

export function readBy(person_id: string, up_to: number): Pending<ReadMarker> {
	return { ...row, id: `read-${person_id}`, person_id, thread_id: 'team', up_to, read_at: '2026-11-23T07:34:00Z' };
}

export const longTitle =
	'Snakke med skolefritidsordningen om plass til begge barna og høre om redusert betaling fra nyttår av';

export const tasks = {
	doctor: task('doctor', { title: 'Ring fastlegen', due_on: '2026-11-23', due_time: '15:00' }),
	apply: task('apply', { title: 'Søk på Havna Matsenter', due_on: '2026-11-25' }),
	payslips: task('payslips', { title: 'Finn lønnsslippene' }),
	late: task('late', { title: 'Ring barnehagen', due_on: '2026-11-20', progress_note: 'Jeg gjør det i morgen.' }),
	kindergarten: task('kindergarten', {
		title: 'Søke barnehageplass for deg',
		assignee_kind: 'worker',
		assignee_id: 'kari',
		created_by: 'kari',
		due_on: '2026-11-27'
	}),
	cafe: task('cafe', {
		title: 'Ringe Solsiden kafé',
		assignee_kind: 'worker',
		assignee_id: 'lars',
		created_by: 'lars',
		due_on: '2026-11-20',
		progress_note: 'Jeg gjør det i morgen.'
	}),
	proposal: task('proposal', {
		title: 'Øve på intervjuet sammen',
		created_by: 'lars',
		status: 'proposed',
		due_on: '2026-11-26',
		note: 'Jeg kan komme til biblioteket. Det tar en halv time.'
	}),
	asked: task('asked', {
		title: 'Skrive til utleier',
		assignee_kind: 'worker',
		assignee_id: 'kari',
		status: 'proposed'
	}),
	landlord: task('landlord', {
		title: 'Reparere vinduet',
		assignee_kind: 'other',
		assignee_name: 'Utleier',
		created_by: 'kari'
	}),
	callMe: task('call', {
		kind: 'call_me',
		title: '',
		phrase_key: 'call_me_at',
		phrase_params: { date: '2026-11-24', time: '10:00' },
		assignee_kind: 'worker',
		assignee_id: 'kari',
		status: 'proposed',
		due_on: '2026-11-24',
		due_time: '10:00'
	}),
	done: task('done', { title: 'Lage CV', status: 'done', done_at: '2026-11-19T10:00:00Z' }),
	parked: task('parked', { title: 'Melde meg på norskkurs', status: 'parked' }),
	dropped: task('dropped', { title: 'Søke på Torget', status: 'dropped' })
};
