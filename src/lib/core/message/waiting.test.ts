import { expect, test } from 'vitest';
import type { Message } from './types.ts';
import { needsInterpreter, waiting } from './waiting.ts';

const amina = 'amina';
const asks = (key: string) => key === 'call_me' || key === 'apt_suggest';

let minute = 0;
function message(created_by: string, words: string | { phrase: string }): Message {
	minute += 1;
	const at = `2026-11-20T10:${String(minute % 60).padStart(2, '0')}:00Z`;
	return {
		id: String(minute),
		enrolment_id: 'e',
		audience_id: 't',
		created_by,
		created_at: at,
		updated_at: at,
		ver: minute,
		body: typeof words === 'string' ? words : null,
		phrase_key: typeof words === 'string' ? null : words.phrase,
		phrase_params: null,
		voice_id: null,
		task_id: null,
		lang: 'nb',
		sent_at: at
	};
}

test('nobody waits in an empty thread', () => {
	expect(waiting([], amina, asks)).toBeNull();
});

test('workers owe an answer to what a participant writes, since the first unanswered message', () => {
	const first = message(amina, 'Jeg har fått et brev');
	const thread = [message('kari', 'Hei!'), first, message(amina, 'Kan du se på det?')];
	expect(waiting(thread, amina, asks)).toEqual({ on: 'workers', by: amina, since: first.sent_at });
});

test('an answer from any worker ends the waiting', () => {
	expect(waiting([message(amina, 'Hjelp'), message('lars', 'Jeg ser på det.')], amina, asks)).toBeNull();
});

test('a participant owes an answer to a question only, in any script', () => {
	expect(waiting([message('kari', 'Vi sees.')], amina, asks)).toBeNull();
	expect(waiting([message('kari', 'Passer det?')], amina, asks)?.on).toBe('participant');
	expect(waiting([message('kari', 'هل يناسبك؟')], amina, asks)?.on).toBe('participant');
	expect(waiting([message('kari', 'Passer det?'), message('kari', 'Hilsen Kari')], amina, asks)?.by).toBe('kari');
});

test('a phrase waits only when it asks', () => {
	expect(waiting([message(amina, { phrase: 'thx' })], amina, asks)).toBeNull();
	expect(waiting([message(amina, { phrase: 'call_me' })], amina, asks)?.on).toBe('workers');
	expect(waiting([message('kari', { phrase: 'apt_suggest' })], amina, asks)?.on).toBe('participant');
});

const said = (created_by: string, phrase_key: string | null = null): Message => ({ created_by, phrase_key }) as Message;
const need = said('amina', 'int_need');

test('asked for until a worker has written, whatever else the participant says', () => {
	expect(needsInterpreter([], 'amina')).toBe(false);
	expect(needsInterpreter([said('kari'), need], 'amina')).toBe(true);
	expect(needsInterpreter([need, said('amina')], 'amina')).toBe(true);
	expect(needsInterpreter([need, said('kari', 'int_will_book')], 'amina')).toBe(false);
	expect(needsInterpreter([said('kari', 'int_need')], 'amina')).toBe(false);
});
