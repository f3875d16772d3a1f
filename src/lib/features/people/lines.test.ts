import { expect, test } from 'vitest';
import { sampleTask } from '#lib/core/task/sample.ts';
import type { Message } from '#lib/core/message/types.ts';
import type { Task } from '#lib/core/task/types.ts';
import { enrolment, message } from '../../../../tests/e2e/states/people.ts';
import { personLines, waitingFirst, type PeopleRows } from './lines.ts';

const audiences = [
	{ id: 'team', kind: 'team' as const, enrolment_id: 'enrolment', worker_id: null },
	{ id: 'direct', kind: 'direct' as const, enrolment_id: 'enrolment', worker_id: 'kari' }
];

function lineOf(ends: Record<string, Message[]>, tasks: Task[] = []) {
	const rows: PeopleRows = {
		enrolments: [enrolment],
		audiences,
		ends: Object.entries(ends).map(([audience_id, messages]) => ({ audience_id, messages })),
		tasks,
		me: 'kari',
		asks: () => true
	};
	const [line] = personLines(rows);
	return line;
}

const from = (person: string, at: string) =>
	message(1, person, { body: 'Hei', sent_at: at, created_at: at, id: `${person} ${at}` });

test('waits since the first message nobody answered, in whichever thread is oldest', () => {
	const line = lineOf({
		team: [
			from('kari', '2026-11-20T08:00:00Z'),
			from('amina', '2026-11-22T08:00:00Z'),
			from('amina', '2026-11-23T08:00:00Z')
		],
		direct: [from('amina', '2026-11-21T08:00:00Z')]
	});
	expect(line?.waits).toEqual({ ask: 'message', since: '2026-11-21T08:00:00Z' });
	expect(line?.last?.sent_at).toBe('2026-11-23T08:00:00Z');
});

test('nobody waits after a worker answered, also another worker', () => {
	expect(
		lineOf({ team: [from('amina', '2026-11-20T08:00:00Z'), from('lars', '2026-11-20T09:00:00Z')] })?.waits
	).toBeNull();
	expect(lineOf({})?.waits).toBeNull();
});

test('an interpreter is asked for among whatever else is unanswered, until a worker writes', () => {
	const need = { ...from('amina', '2026-11-23T08:00:00Z'), body: null, phrase_key: 'int_need' };
	const thread = [from('kari', '2026-11-20T08:00:00Z'), from('amina', '2026-11-22T08:00:00Z'), need];
	expect(lineOf({ direct: thread })?.waits).toEqual({ ask: 'interpreter', since: '2026-11-22T08:00:00Z' });
	expect(lineOf({ direct: [...thread, from('lars', '2026-11-24T08:00:00Z')] })?.waits).toBeNull();
});

test('a call and a proposal to this worker wait; one to somebody else does not', () => {
	const to = (assignee_id: string, kind: 'step' | 'call_me') =>
		sampleTask({ assignee_kind: 'worker', assignee_id, kind, status: 'proposed', created_at: '2026-11-20T08:00:00Z' });
	expect(lineOf({}, [to('kari', 'call_me')])?.waits?.ask).toBe('call');
	expect(lineOf({}, [to('kari', 'step')])?.waits?.ask).toBe('proposal');
	expect(lineOf({}, [to('lars', 'step')])?.waits).toBeNull();
});

test('a wish for help waits until a worker has written', () => {
	const step = sampleTask({ help: 'wanted', updated_at: '2026-11-20T08:00:00Z' });
	expect(lineOf({}, [step])?.waits).toEqual({ ask: 'help', since: '2026-11-20T08:00:00Z' });
	expect(lineOf({ direct: [from('kari', '2026-11-20T09:00:00Z')] }, [step])?.waits).toBeNull();
	const talk = sampleTask({ status: 'proposed', answer: 'talk', updated_at: '2026-11-20T08:00:00Z' });
	expect(lineOf({}, [talk])?.waits?.ask).toBe('talk');
});

test('who has waited longest stands first', () => {
	const line = (since: string | null) => ({
		enrolment,
		last: null,
		waits: since === null ? null : { ask: 'message' as const, since }
	});
	expect(waitingFirst([line('2026-11-22'), line(null), line('2026-11-20')]).map(({ waits }) => waits?.since)).toEqual([
		'2026-11-20',
		'2026-11-22'
	]);
});
