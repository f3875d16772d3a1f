import type { TableName, Tables } from '../rows.ts';

/** What the database fills in when a row is created and the phone does not write; shown until the row comes back. */
export const FILLED_IN: { [T in TableName]?: Partial<Tables[T]> } = {
	task: { answer: null, help: 'none', progress_note: null, done_at: null, goal_id: null, together: false },
	goal: { answer: null },
	appointment: { answer: null, summary: null },
	job_application: {
		method: null,
		kind: null,
		contact: null,
		deadline: null,
		follow_up: null,
		notes: null,
		worker_note: null
	},
	team_proposal: { role: null, display_name: null, employer: null, answer: null }
};
