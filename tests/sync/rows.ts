import type { NewGoal } from '#lib/data/goal/mutations.ts';
import type { NewTask } from '#lib/data/task/mutations.ts';

/** A participant's own step. */
export function step(place: { audience: string; enrolment: string }, fields: Partial<NewTask>): NewTask {
	return {
		enrolment_id: place.enrolment,
		audience_id: place.audience,
		kind: 'step',
		title: '',
		phrase_key: null,
		phrase_params: null,
		note: null,
		assignee_kind: 'participant',
		assignee_id: null,
		assignee_name: null,
		due_on: null,
		due_time: null,
		status: 'planned',
		...fields
	};
}

/** A goal of the participant's. */
export function goal(place: { audience: string; enrolment: string }, fields: Partial<NewGoal>): NewGoal {
	return {
		enrolment_id: place.enrolment,
		audience_id: place.audience,
		title: '',
		life_area: null,
		worked: null,
		lang: 'nb',
		together: false,
		status: 'active',
		...fields
	};
}
