import { expect, test } from 'vitest';
import { asTask, type NewStep } from './new-step.ts';

const place = { enrolment_id: 'e', audience_id: 'team' };
const step: NewStep = {
	title: 'Ring fastlegen',
	due_on: null,
	assignee_kind: 'participant',
	assignee_id: null,
	assignee_name: null
};

test('a step for a worker is theirs to answer; nobody else is asked in the app', () => {
	expect(asTask(step, place)).toMatchObject({ ...place, kind: 'step', title: 'Ring fastlegen', status: 'planned' });
	expect(asTask({ ...step, assignee_kind: 'worker', assignee_id: 'kari' }, place).status).toBe('proposed');
	expect(asTask({ ...step, assignee_kind: 'other', assignee_name: 'Utleier' }, place).status).toBe('planned');
});

test('a step of the topics goes as its key and what fills its gaps, without words of its own', () => {
	const chosen = { ...step, title: '', phrase_key: 'letters_open_with', phrase_params: { person: 'Kari' } };
	expect(asTask(chosen, place)).toMatchObject({
		title: '',
		phrase_key: 'letters_open_with',
		phrase_params: { person: 'Kari' }
	});
	expect(asTask(step, place)).toMatchObject({ phrase_key: null, phrase_params: null });
});

test('nothing only its assignee may write is sent along', () => {
	for (const column of ['answer', 'help', 'progress_note', 'done_at']) {
		expect(Object.keys(asTask(step, place))).not.toContain(column);
	}
});
