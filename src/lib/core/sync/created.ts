import type { TableName, Tables } from '../rows.ts';

/**
 * What the database fills in and the phone did not write: in a row created here, shown until it comes back, and in one that
 * was pulled before its table had the column.
 */
export const FILLED_IN: { [T in TableName]?: Partial<Tables[T]> } = {
	task: {
		answer: null,
		help: 'none',
		progress_note: null,
		done_at: null,
		goal_id: null,
		together: false,
		confidence: null,
		own_way: null,
		own_when: null,
		own_where: null,
		obstacle: null,
		plan_b: null,
		repeat: null,
		review_participant: null,
		review_worker: null
	},
	message: { voice_id: null },
	attachment: { width: null, height: null, seconds: null, moment: null, room: null, arrived: false },
	enrolment: { parts: null, delete_after: null, come_back_until: null },
	team_member: { photo: null },
	goal: { answer: null },
	appointment: { answer: null, summary: null, topics: null, own_topics: null, next_about: null },
	job_application: {
		method: null,
		kind: null,
		contact: null,
		deadline: null,
		follow_up: null,
		notes: null,
		worker_note: null,
		follow_stopped_on: null,
		contract_checked: []
	},
	problem: { slot: null, status: 'open', hard_before: null, hard_after: null },
	agreement: {
		number: 0,
		status: 'proposed',
		participant_answer: null,
		participant_on: null,
		worker_answer: null,
		worker_on: null,
		worker_id: null
	},
	evaluation: { worker_words: null },
	bad_day: { do_1: null, do_2: null, do_3: null, name_1: null, phone_1: null, name_2: null, phone_2: null },
	money_line: { amount: null, paid_on: null, waiting_for: null, due_on: null },
	service_contact: { phone: null, hours: null, note: null },
	defect: { told_on: null, fixed_on: null },
	office_entry: { retired: false },
	outing: { display_name: null, phone: null, back_at: null },
	profile: {
		interests: null,
		experience: null,
		abroad: null,
		languages: null,
		licences: null,
		hours: null,
		limits: null,
		not_wanted: null
	},
	employer_contact: {
		approval: null,
		approval_on: null,
		disclosure: null,
		disclosure_on: null,
		disclosure_words: null
	},
	team_proposal: { role: null, display_name: null, employer: null, answer: null }
};
