import type { Who } from './probe.ts';

export type Row = Record<string, unknown> & { audience_id?: string; created_by?: string };
type May = (who: Who, row: Row, participant: string) => boolean;

/** An audience and who is in it now. */
export interface Place {
	id: string;
	enrolment_id: string;
	members: string[];
}

/** Who may do what with a table; what is not named may be done by nobody. */
export interface TableRule {
	select?: May;
	/** Columns that may be given, and who may add a copy of a row with just these; `others` may be given by some. */
	insert?: { columns: string[]; may: May; others?: string[] };
	/** By column: a value that is legal for the row, as SQL, and who may write it. */
	update?: Record<string, { to: (row: Row) => string; may: May }>;
	delete?: May;
	/** Who may change who sees a row; `to` is where it goes. */
	move?: (who: Who, row: Row, participant: string, to: Place) => boolean;
	/** Columns with a writer, who gives them when the row is made; nobody changes them. */
	once?: string[];
	/** Synced tables: columns written once, when the row is made, or by the database alone. */
	server?: string[];
}

const inAudience: May = (who, row) => who.sees.includes(row.audience_id ?? '');
/** Talk and records: nobody learns of what was said before they came. */
const since: May = (who, row, participant) =>
	inAudience(who, row, participant) && !who.missed.includes(String(row['id'] ?? row['row_id']));
const signedIn: May = (who) => who.claims.role === 'authenticated';
const isParticipant: May = (who, _row, participant) => who.person === participant;
const text = (may: May): { to: () => string; may: May } => ({ to: () => `'endret'`, may });
const day = (may: May): { to: () => string; may: May } => ({ to: () => `'2026-12-24'`, may });
const number = (may: May): { to: () => string; may: May } => ({ to: () => '8', may });
const EVERY_ROW = ['id', 'enrolment_id', 'audience_id', 'created_by', 'created_at', 'updated_at'];

const assignee = (row: Row, participant: string): unknown =>
	({ participant, worker: row['assignee_id'], other: row.created_by })[String(row['assignee_kind'])];
const does: May = (who, row, participant) =>
	inAudience(who, row, participant) && who.person === assignee(row, participant);
const unanswered = (row: Row): boolean => row['status'] === 'proposed' && row['answer'] !== 'yes';
const wrote: May = (who, row, participant) =>
	inAudience(who, row, participant) &&
	who.person === row.created_by &&
	(unanswered(row) || who.person === assignee(row, participant));

const mine: May = (who, row, participant) => inAudience(who, row, participant) && who.person === participant;
/** The participant, and the author of what nobody has said yes to yet. */
const owner: May = (who, row, participant) =>
	mine(who, row, participant) ||
	(inAudience(who, row, participant) &&
		who.person === row.created_by &&
		(row['status'] === undefined || row['status'] === 'proposed'));
/** A participant answers what a worker has arranged, and arranges their own. */
const arranges: May = (who, row, participant) =>
	inAudience(who, row, participant) && (who.person !== participant || who.person === row.created_by);
/** Within one enrolment, by the participant, or by who proposed it while nobody has answered. */
const moves: TableRule['move'] = (who, row, participant, to) =>
	inAudience(who, row, participant) &&
	who.sees.includes(to.id) &&
	to.enrolment_id === row['enrolment_id'] &&
	(who.person === participant ||
		(who.person === row.created_by && row['status'] === 'proposed' && row['answer'] === null));
/** A promise stays in sight of the worker who gave it. */
const movesStep: TableRule['move'] = (who, row, participant, to) =>
	moves(who, row, participant, to) &&
	(row['assignee_kind'] !== 'worker' || to.members.includes(String(row['assignee_id'])));
const byWorker: May = (who, row, participant) => inAudience(who, row, participant) && who.person !== participant;
/** A version of the agreement that can still be answered. */
const isOpen =
	(may: May): May =>
	(who, row, participant) =>
		row['status'] === 'proposed' && may(who, row, participant);
const ofLead: May = (who, row, participant) => inAudience(who, row, participant) && who.name === 'lead';
const someGoal = (row: Row): string =>
	`(select g.id from app.goal g where g.enrolment_id = '${String(row['enrolment_id'])}' limit 1)`;

const NEXT: Record<string, string> = {
	proposed: 'planned',
	planned: 'done',
	done: 'planned',
	parked: 'done',
	dropped: 'planned'
};

const ownCard: May = (who, row, participant) => inAudience(who, row, participant) && row['person_id'] === who.person;

/** The whole matrix of people and tables. A table in the database that is not here fails the test. */
export const TABLES: Record<string, TableRule> = {
	'app.office': {},
	'app.person': {},
	'app.sign_in': {},
	'app.office_member': {},
	'app.audience_member': {},
	'app.invitation': {},
	'app.sync_meta': {},
	'app.sync_client': {},
	'app.sync_refusal': {},
	// Read through my_access() by the participant alone; changed by nobody.
	'app.access': {},
	'app.departure': {},
	'app.audience': { select: (who, row) => who.sees.includes(String(row['id'])) },
	'app.change': { select: since },
	'private.authority': { select: signedIn },
	'private.synced_table': { select: signedIn },
	'private.method': { select: signedIn },
	'app.enrolment': {
		select: inAudience,
		update: {
			display_name: text(isParticipant),
			language: text(isParticipant),
			phone: text(isParticipant),
			share_read: { to: () => 'true', may: isParticipant },
			agreed_count: { to: () => '7', may: isParticipant },
			agreed_period: { to: () => `'month'`, may: isParticipant }
		},
		server: [
			...EVERY_ROW,
			'office_id',
			'participant_id',
			'method',
			'office_name',
			'office_phone',
			'reply_days',
			'started_at',
			'closed_at',
			'delete_after',
			'parts',
			'come_back_until'
		]
	},
	'app.team_member': {
		select: inAudience,
		update: {
			...{ phone: text(ownCard), hours: text(ownCard), away_text: text(ownCard), stand_in: text(ownCard) },
			photo: { to: () => `'data:image/webp;base64,UklGRg=='`, may: ownCard }
		},
		server: [
			...EVERY_ROW,
			'person_id',
			'direct_id',
			'role',
			'display_name',
			'employer',
			'added_at',
			'reads_from',
			'removed_at'
		]
	},
	'app.task': {
		select: inAudience,
		move: movesStep,
		insert: {
			columns: [
				...['id', 'enrolment_id', 'audience_id', 'kind', 'title', 'phrase_key', 'phrase_params', 'note'],
				...['assignee_kind', 'assignee_id', 'assignee_name', 'due_on', 'due_time', 'status', 'goal_id'],
				...['together', 'confidence', 'repeat']
			],
			may: (who, row, participant) =>
				inAudience(who, row, participant) &&
				(row['confidence'] === null ||
					assignee({ ...row, created_by: who.person ?? '' }, participant) === who.person) &&
				(row['status'] === 'proposed' ||
					(row['status'] === 'planned' &&
						assignee({ ...row, created_by: who.person ?? '' }, participant) === who.person))
		},
		update: {
			title: text(wrote),
			phrase_key: text(wrote),
			phrase_params: { to: () => `'{"a": "b"}'`, may: wrote },
			note: text(wrote),
			due_on: { to: () => `'2026-12-01'`, may: wrote },
			due_time: { to: () => `'09:30'`, may: wrote },
			status: { to: (row) => `'${NEXT[String(row['status'])]}'`, may: does },
			answer: { to: () => `'talk'`, may: does },
			help: { to: () => `'wanted'`, may: does },
			progress_note: text(does),
			goal_id: { to: (row) => (row['goal_id'] === null ? someGoal(row) : 'null'), may: owner },
			confidence: { to: () => '4', may: does },
			...{ own_way: text(does), own_when: text(does), own_where: text(does), obstacle: text(does), plan_b: text(does) },
			repeat: { to: () => `'weekly'`, may: does },
			review_participant: { to: () => `'partly'`, may: mine },
			review_worker: { to: () => `'partly'`, may: byWorker }
		},
		delete: (who, row, participant) =>
			inAudience(who, row, participant) &&
			who.person === row.created_by &&
			row['status'] === 'proposed' &&
			row['answer'] === null,
		server: [...EVERY_ROW, 'kind', 'assignee_kind', 'assignee_id', 'assignee_name', 'done_at', 'together']
	},
	'app.goal': {
		select: inAudience,
		move: moves,
		insert: {
			columns: ['id', 'enrolment_id', 'audience_id', 'title', 'life_area', 'worked', 'lang', 'together', 'status'],
			may: (who, row, participant) =>
				inAudience(who, row, participant) &&
				(who.person === participant
					? row['together'] === false && (row['status'] === 'active' || row['status'] === 'parked')
					: row['status'] === 'proposed')
		},
		update: {
			title: text(owner),
			life_area: { to: () => `'leisure'`, may: owner },
			worked: text(owner),
			lang: { to: () => `'so'`, may: owner },
			status: { to: () => `'dropped'`, may: owner },
			answer: { to: () => `'talk'`, may: mine }
		},
		delete: (who, row, participant) =>
			inAudience(who, row, participant) &&
			(who.person === participant ||
				(who.person === row.created_by && row['status'] === 'proposed' && row['answer'] === null)),
		server: [...EVERY_ROW, 'together']
	},
	'app.appointment': {
		select: inAudience,
		move: moves,
		insert: {
			columns: [
				...['id', 'enrolment_id', 'audience_id', 'place_kind', 'starts_at', 'ends_at', 'place', 'link', 'purpose'],
				...['bring', 'who', 'interpreter', 'status']
			],
			may: inAudience,
			others: ['wish']
		},
		update: {
			place_kind: { to: () => `'outdoors'`, may: arranges },
			starts_at: { to: () => `t.starts_at + interval '1 minute'`, may: arranges },
			ends_at: { to: () => `t.ends_at + interval '1 minute'`, may: arranges },
			place: text(arranges),
			link: { to: () => `'https://example.no/'`, may: arranges },
			purpose: text(arranges),
			bring: text(arranges),
			who: { to: () => 'array[t.created_by]', may: arranges },
			interpreter: { to: () => `'wanted'`, may: inAudience },
			wish: text(mine),
			status: { to: () => `'cancelled'`, may: inAudience },
			answer: { to: () => `'fits'`, may: mine },
			summary: text(inAudience)
		},
		server: EVERY_ROW
	},
	'app.job_application': {
		select: inAudience,
		move: moves,
		insert: {
			columns: [
				...['id', 'enrolment_id', 'audience_id', 'title', 'employer', 'link', 'method', 'kind', 'contact', 'deadline'],
				...['follow_up', 'notes', 'stage', 'stage_on']
			],
			may: inAudience,
			others: ['worker_note']
		},
		update: {
			title: text(owner),
			employer: text(owner),
			link: { to: () => `'https://example.no/'`, may: owner },
			method: { to: () => `'phone'`, may: owner },
			kind: { to: () => `'part_time'`, may: owner },
			contact: text(owner),
			deadline: { to: () => `'2026-12-24'`, may: owner },
			follow_up: { to: () => `'2026-12-24'`, may: inAudience },
			notes: text(owner),
			worker_note: text(byWorker),
			stage: { to: () => `'offer'`, may: inAudience },
			stage_on: { to: () => `'2026-12-24'`, may: inAudience }
		},
		delete: (who, row, participant) => inAudience(who, row, participant) && who.person === row.created_by,
		server: EVERY_ROW
	},
	'app.problem': {
		select: inAudience,
		move: moves,
		insert: {
			columns: ['id', 'enrolment_id', 'audience_id', 'title', 'life_area', 'lang', 'slot', 'hard_before'],
			may: mine
		},
		update: {
			...{ title: text(mine), life_area: text(mine), lang: { to: () => `'so'`, may: mine } },
			slot: { to: () => '2', may: mine },
			status: { to: () => `'put_aside'`, may: mine },
			hard_before: { to: () => '8', may: mine },
			hard_after: { to: () => '3', may: mine }
		},
		delete: mine,
		server: EVERY_ROW
	},
	'app.rating': {
		select: since,
		move: moves,
		insert: {
			columns: [
				...['id', 'enrolment_id', 'audience_id', 'goal_id', 'life_area', 'score', 'rated_on', 'not_lower', 'one_up'],
				'lang'
			],
			may: mine
		},
		update: { not_lower: text(mine), one_up: text(mine) },
		delete: mine,
		once: ['score'],
		server: [...EVERY_ROW, 'goal_id', 'life_area', 'rated_on', 'lang']
	},
	'app.agreement': {
		select: inAudience,
		insert: {
			columns: [
				...['id', 'enrolment_id', 'audience_id', 'base_id', 'parties', 'problems', 'goals', 'more', 'starts_on'],
				...['ends_on', 'rhythm', 'place_kind', 'reason', 'lang']
			],
			may: inAudience,
			others: ['participant_answer', 'worker_answer']
		},
		update: {
			participant_answer: { to: () => `'change'`, may: isOpen(mine) },
			worker_answer: { to: () => `'change'`, may: isOpen(byWorker) },
			status: {
				to: () => `'withdrawn'`,
				may: isOpen((who, row, participant) => inAudience(who, row, participant) && who.person === row.created_by)
			}
		},
		server: [
			...[...EVERY_ROW, 'base_id', 'number', 'parties', 'problems', 'goals', 'more', 'starts_on', 'ends_on', 'rhythm'],
			...['place_kind', 'reason', 'lang', 'participant_on', 'worker_on', 'worker_id']
		]
	},
	'app.evaluation': {
		select: inAudience,
		move: moves,
		insert: { columns: ['id', 'enrolment_id', 'audience_id', 'learnt', 'next_plan', 'lang'], may: mine },
		update: {
			...{ learnt: text(mine), next_plan: text(mine), lang: { to: () => `'so'`, may: mine } },
			worker_words: text(byWorker)
		},
		server: EVERY_ROW
	},
	// In the participant's own space and nowhere else.
	'app.tick': {
		select: mine,
		insert: { columns: ['id', 'enrolment_id', 'audience_id', 'task_id', 'ticked_on'], may: mine },
		delete: mine,
		once: ['ticked_on'],
		server: [...EVERY_ROW, 'task_id']
	},
	'app.share': {
		select: mine,
		insert: { columns: ['id', 'enrolment_id', 'audience_id', 'tbl', 'row_id', 'until_on'], may: mine },
		update: { until_on: { to: () => `'2026-12-24'`, may: mine } },
		delete: mine,
		server: [...EVERY_ROW, 'tbl', 'row_id']
	},
	// Made by the database, one an enrolment.
	'app.home': {
		select: inAudience,
		move: moves,
		update: {
			...{ address: text(mine), landlord: text(mine), landlord_phone: text(mine) },
			...{ lease_from: day(mine), lease_until: day(mine), notice_months: number(mine), rent: number(mine) },
			...{ rent_day: number(mine), guarantee: number(mine), guarantee_from: day(mine), guarantee_until: day(mine) }
		},
		server: EVERY_ROW
	},
	'app.defect': {
		select: inAudience,
		move: moves,
		insert: { columns: ['id', 'enrolment_id', 'audience_id', 'title', 'seen_on'], may: mine },
		update: { title: text(mine), seen_on: day(mine), told_on: day(mine), fixed_on: day(mine) },
		delete: mine,
		server: EVERY_ROW
	},
	'app.money_line': {
		select: inAudience,
		move: moves,
		insert: { columns: ['id', 'enrolment_id', 'audience_id', 'kind', 'title'], may: mine },
		update: {
			...{ title: text(mine), amount: number(mine), paid_on: day(mine), waiting_for: text(mine), due_on: day(mine) }
		},
		delete: mine,
		server: [...EVERY_ROW, 'kind']
	},
	'app.service_contact': {
		select: inAudience,
		insert: { columns: ['id', 'enrolment_id', 'audience_id', 'title', 'phone', 'hours', 'note'], may: inAudience },
		update: { title: text(inAudience), phone: text(inAudience), hours: text(inAudience), note: text(inAudience) },
		delete: (who, row, participant) =>
			inAudience(who, row, participant) && [participant, row.created_by].includes(who.person ?? ''),
		server: EVERY_ROW
	},
	'app.office_entry': {
		select: inAudience,
		insert: { columns: ['id', 'audience_id', 'kind', 'belongs_to', 'texts'], may: ofLead },
		update: { texts: { to: () => `'{"nb": "endret"}'`, may: ofLead }, retired: { to: () => 'true', may: ofLead } },
		server: [...EVERY_ROW, 'kind', 'belongs_to']
	},
	'app.team_proposal': {
		select: since,
		insert: {
			columns: ['id', 'enrolment_id', 'audience_id', 'person_id', 'why'],
			// Once at a time; and again after a no.
			may: (who, row, participant) =>
				inAudience(who, row, participant) && who.person !== participant && row['answer'] !== null
		},
		update: { answer: { to: () => `'no'`, may: (who, row, p) => mine(who, row, p) && row['answer'] === null } },
		delete: (who, row, participant) =>
			inAudience(who, row, participant) && who.person === row.created_by && row['answer'] === null,
		server: [...EVERY_ROW, 'person_id', 'role', 'display_name', 'employer', 'why']
	},
	'app.history': {
		select: since,
		server: [...EVERY_ROW, 'tbl', 'row_id', 'col', 'was', 'became', 'happened_on']
	},
	'app.message': {
		select: since,
		insert: {
			columns: [
				'id',
				'enrolment_id',
				'audience_id',
				'body',
				'phrase_key',
				'phrase_params',
				'task_id',
				'lang',
				'sent_at'
			],
			may: inAudience
		},
		server: [...EVERY_ROW, 'body', 'phrase_key', 'phrase_params', 'task_id', 'lang', 'sent_at']
	},
	'app.read_marker': { select: inAudience, server: [...EVERY_ROW, 'thread_id', 'person_id', 'up_to', 'read_at'] },
	'app.revision': { select: since, server: [...EVERY_ROW, 'tbl', 'row_id', 'col', 'was'] }
};
