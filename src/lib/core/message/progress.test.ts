import { expect, test } from 'vitest';
import { progressOf, readUpTo, unread } from './progress.ts';
import type { Message, ReadMarker } from './types.ts';

const row = { id: '1', enrolment_id: 'e', audience_id: 't', created_at: '', updated_at: '' };

function message(ver: number | null, created_by: string): Message & { pending: boolean } {
	const words = {
		body: 'Hei',
		phrase_key: null,
		phrase_params: null,
		voice_id: null,
		task_id: null,
		lang: 'nb',
		sent_at: ''
	};
	return { ...row, ...words, created_by, ver, pending: ver === null };
}

function marker(person_id: string, up_to: number, read_at = '2026-11-20T10:00:00Z'): ReadMarker {
	return { ...row, created_by: person_id, ver: 1, person_id, thread_id: 't', up_to, read_at };
}

test('a message waits, is sent, and is read', () => {
	expect(progressOf(message(null, 'amina'), [])).toEqual({ state: 'waiting' });
	expect(progressOf(message(5, 'amina'), [marker('kari', 4)])).toEqual({ state: 'sent' });
	expect(progressOf(message(5, 'amina'), [marker('kari', 5)])).toEqual({
		state: 'read',
		readers: [{ person_id: 'kari', at: '2026-11-20T10:00:00Z' }]
	});
});

test('the first reader comes first, and the writer is no reader', () => {
	const markers = [
		marker('lars', 9, '2026-11-20T12:00:00Z'),
		marker('kari', 9, '2026-11-20T11:00:00Z'),
		marker('amina', 9)
	];
	expect(progressOf(message(5, 'amina'), markers)).toMatchObject({
		readers: [{ person_id: 'kari' }, { person_id: 'lars' }]
	});
});

test('what I wrote or have read is not new', () => {
	const thread = [message(3, 'kari'), message(4, 'amina'), message(5, 'kari')];
	expect(unread(thread, [marker('amina', 3)], 'amina').map(({ ver }) => ver)).toEqual([5]);
	expect(readUpTo(thread, [marker('amina', 3)], 'amina')).toBe(5);
	expect(readUpTo(thread, [marker('amina', 5)], 'amina')).toBeNull();
});
