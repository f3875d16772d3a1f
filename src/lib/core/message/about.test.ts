import { expect, test } from 'vitest';
import { howKey, talkAbout } from './about.ts';
import type { Message } from './types.ts';

function message(created_by: string, change: Partial<Message> = {}): Message {
	const row = { id: `${created_by}-message`, enrolment_id: 'e', audience_id: 'team', ver: 1 };
	const at = '2026-11-25T09:00:00Z';
	const words = {
		body: 'Hei',
		phrase_key: null,
		phrase_params: null,
		voice_id: null,
		task_id: null,
		lang: 'nb',
		sent_at: at
	};
	return { ...row, ...words, created_by, created_at: at, updated_at: at, ...change };
}

const ask = message('kari', { body: null, phrase_key: howKey, task_id: 'step' });

test('only what is about the step, in the order it was written', () => {
	const words = message('amina', { task_id: 'step' });
	expect(talkAbout([words, message('kari'), ask], 'step', 'amina').about).toEqual([words, ask]);
});

test('nobody asks again before the participant has written, with whatever words', () => {
	expect(talkAbout([ask], 'step', 'amina').asked).toBe(true);
	expect(talkAbout([ask, message('kari')], 'step', 'amina').asked).toBe(true);
	expect(talkAbout([ask, message('amina')], 'step', 'amina').asked).toBe(false);
	expect(talkAbout([message('amina'), ask], 'step', 'amina').asked).toBe(true);
	expect(talkAbout([{ ...ask, task_id: 'other' }], 'step', 'amina').asked).toBe(false);
});
