import {
	type TableRule,
	inAudience,
	since,
	signedIn,
	isParticipant,
	text,
	day,
	number,
	EVERY_ROW,
	assignee,
	does,
	wrote,
	mine,
	owner,
	arranges,
	moves,
	movesStep,
	byWorker,
	isOpen,
	ofLead,
	someGoal,
	NEXT,
	ownCard
} from './rules.ts';

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
	'private.file_to_delete': {},
	// Counted by admit_translation() alone.
	'app.translation_count': {},
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
			others: ['wish', 'topics', 'own_topics']
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
			topics: { to: () => `'{health}'`, may: byWorker },
			own_topics: { to: () => `'{health}'`, may: mine },
			next_about: { to: () => `'2026-12-24'`, may: inAudience },
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
			follow_stopped_on: { to: () => `'2026-12-24'`, may: mine },
			contract_checked: { to: () => `'{wage}'`, may: inAudience },
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
	'app.employer_contact': {
		select: inAudience,
		insert: { columns: ['id', 'enrolment_id', 'audience_id', 'employer', 'place', 'purpose'], may: byWorker },
		update: {
			approval: { to: () => `'talk'`, may: mine },
			disclosure: { to: () => `'more'`, may: mine },
			disclosure_words: text(mine)
		},
		delete: (who, row, participant) =>
			inAudience(who, row, participant) && who.person === row.created_by && row['approval'] === null,
		once: ['employer', 'place', 'purpose'],
		server: [...EVERY_ROW, 'approval_on', 'disclosure_on']
	},
	'app.contact_entry': {
		select: since,
		insert: {
			columns: [
				...['id', 'enrolment_id', 'audience_id', 'contact_id', 'happened_on', 'how', 'said', 'next', 'disclosed']
			],
			may: byWorker
		},
		once: ['said', 'next'],
		server: [...EVERY_ROW, 'contact_id', 'happened_on', 'how', 'disclosed']
	},
	'app.profile': {
		select: inAudience,
		move: moves,
		insert: {
			columns: [
				...['id', 'enrolment_id', 'audience_id', 'interests', 'experience', 'abroad', 'languages', 'licences'],
				...['hours', 'limits', 'not_wanted', 'lang']
			],
			may: mine
		},
		update: {
			...{ interests: text(mine), experience: text(mine), abroad: text(mine), languages: text(mine) },
			...{ licences: text(mine), hours: text(mine), limits: text(mine), not_wanted: text(mine) },
			lang: { to: () => `'so'`, may: mine }
		},
		server: EVERY_ROW
	},
	'app.check_in': {
		select: since,
		insert: {
			columns: ['id', 'enrolment_id', 'audience_id', 'job_id', 'answer', 'words', 'said_on'],
			may: mine
		},
		update: { words: text(mine) },
		delete: mine,
		once: ['answer'],
		server: [...EVERY_ROW, 'job_id', 'said_on']
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
	'app.bad_day': {
		select: mine,
		insert: {
			columns: [
				...['id', 'enrolment_id', 'audience_id', 'do_1', 'do_2', 'do_3', 'name_1', 'phone_1', 'name_2', 'phone_2']
			],
			may: mine
		},
		update: {
			...{ do_1: text(mine), do_2: text(mine), do_3: text(mine) },
			...{ name_1: text(mine), phone_1: text(mine), name_2: text(mine), phone_2: text(mine) }
		},
		server: EVERY_ROW
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
	'app.attachment': {
		// Photos are of the plan; a voice note is talk.
		select: (who, row, participant) => (row['kind'] === 'photo' ? inAudience : since)(who, row, participant),
		move: (who, row, participant, to) =>
			(row['kind'] === 'photo' || to.id === row['audience_id']) && moves?.(who, row, participant, to) === true,
		insert: {
			columns: [
				...['id', 'enrolment_id', 'audience_id', 'kind', 'media_type', 'bytes', 'width', 'height', 'seconds'],
				...['moment', 'room', 'file_key']
			],
			may: (who, row, participant) => (row['kind'] === 'photo' ? mine : inAudience)(who, row, participant)
		},
		update: {
			room: text((who, row, participant) => since(who, row, participant) && mine(who, row, participant)),
			arrived: {
				to: () => 'not t.arrived',
				may: (who, row, participant) => since(who, row, participant) && who.person === row.created_by
			}
		},
		delete: (who, row, participant) =>
			row['kind'] === 'photo' && inAudience(who, row, participant) && who.person === row.created_by,
		once: ['moment'],
		server: [...EVERY_ROW, 'kind', 'media_type', 'bytes', 'width', 'height', 'seconds', 'file_key']
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
	'app.outing': {
		select: inAudience,
		insert: { columns: ['id', 'audience_id', 'back_by'], may: inAudience },
		update: {
			back_by: {
				to: () => `now() + interval '2 hours'`,
				may: (who, row, participant) => inAudience(who, row, participant) && who.person === row.created_by
			},
			back_at: { to: () => 'now()', may: inAudience }
		},
		server: [...EVERY_ROW, 'display_name', 'phone']
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
				'voice_id',
				'task_id',
				'lang',
				'sent_at'
			],
			may: inAudience
		},
		server: [...EVERY_ROW, 'body', 'phrase_key', 'phrase_params', 'voice_id', 'task_id', 'lang', 'sent_at']
	},
	'app.read_marker': { select: inAudience, server: [...EVERY_ROW, 'thread_id', 'person_id', 'up_to', 'read_at'] },
	'app.revision': { select: since, server: [...EVERY_ROW, 'tbl', 'row_id', 'col', 'was'] }
};
