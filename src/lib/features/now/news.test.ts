import { expect, test } from 'vitest';
import type { Message, ReadMarker } from '#lib/core/message/types.ts';
import { newsOf } from './news.ts';

const row = { id: '', enrolment_id: 'e', created_at: '', updated_at: '' };

function message(audience_id: string, created_by: string, ver: number, body: string): Message {
	const words = { body, phrase_key: null, phrase_params: null, voice_id: null, task_id: null, lang: 'nb' };
	return { ...row, ...words, audience_id, created_by, ver, sent_at: `2026-11-20T10:0${ver}:00Z` };
}

function read(thread_id: string, up_to: number): ReadMarker {
	return {
		...row,
		audience_id: 'self',
		created_by: 'amina',
		ver: 1,
		person_id: 'amina',
		thread_id,
		up_to,
		read_at: ''
	};
}

const never = () => false;

test('unread messages and owed answers, the newest conversation first', () => {
	const team = { audience_id: 'team', messages: [message('team', 'kari', 1, 'Passer det?')] };
	const direct = { audience_id: 'lars', messages: [message('lars', 'lars', 2, 'Vi sees.')] };
	expect(newsOf([team, direct], [], 'amina', never)).toEqual([
		{ audience_id: 'lars', newest: direct.messages[0], waits: null },
		{ audience_id: 'team', newest: team.messages[0], waits: 'kari' }
	]);
});

test('a question that was read still waits; a read greeting does not', () => {
	const team = { audience_id: 'team', messages: [message('team', 'kari', 1, 'Passer det?')] };
	const direct = { audience_id: 'lars', messages: [message('lars', 'lars', 2, 'Vi sees.')] };
	expect(newsOf([team, direct], [read('team', 1), read('lars', 2)], 'amina', never)).toEqual([
		{ audience_id: 'team', newest: null, waits: 'kari' }
	]);
});

test('what the participant wrote is no news', () => {
	const mine = { audience_id: 'team', messages: [message('team', 'amina', 1, 'Hei?')] };
	expect(newsOf([mine], [], 'amina', never)).toEqual([]);
});
