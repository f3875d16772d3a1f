import { expect, test } from 'vitest';
import { asNewTask } from './new-task.ts';

const step = { title: ' Ring ', note: ' ', due_on: null, who: 'participant', other: '' } as const;
const place = { enrolment_id: 'enrolment', audience_id: 'team' };

test('a step for the participant is a proposal, for oneself a promise, for others looked after', () => {
	expect(asNewTask(step, place, 'kari')).toMatchObject({
		title: 'Ring',
		note: null,
		assignee_kind: 'participant',
		status: 'proposed'
	});
	expect(asNewTask({ ...step, who: 'me' }, place, 'kari')).toMatchObject({
		assignee_kind: 'worker',
		assignee_id: 'kari',
		status: 'planned'
	});
	expect(asNewTask({ ...step, who: 'other', other: ' Utleier ' }, place, 'kari')).toMatchObject({
		assignee_kind: 'other',
		assignee_id: null,
		assignee_name: 'Utleier',
		status: 'proposed'
	});
});

test('a step of the topics goes as its key and what fills its gaps, without words of its own', () => {
	const chosen = { ...step, title: '', phrase_key: 'wa_call', phrase_params: null };
	expect(asNewTask(chosen, place, 'kari')).toMatchObject({ title: '', phrase_key: 'wa_call', phrase_params: null });
	expect(asNewTask(step, place, 'kari')).toMatchObject({ phrase_key: null, phrase_params: null });
});
