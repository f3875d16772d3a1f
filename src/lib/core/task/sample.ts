import type { Task } from './types.ts';

/** A planned step of the participant's own, for tests and drawn states. */
export function sampleTask(change: Partial<Task> = {}): Task {
	return {
		id: '0190a5c0-0000-7000-8000-000000000001',
		enrolment_id: 'enrolment',
		audience_id: 'team',
		created_by: 'amina',
		created_at: '2026-11-16T09:00:00Z',
		updated_at: '2026-11-16T09:00:00Z',
		ver: 1,
		kind: 'step',
		title: 'Ring fastlegen',
		phrase_key: null,
		phrase_params: null,
		note: null,
		assignee_kind: 'participant',
		assignee_id: null,
		assignee_name: null,
		due_on: null,
		due_time: null,
		status: 'planned',
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
		review_worker: null,
		...change
	};
}
