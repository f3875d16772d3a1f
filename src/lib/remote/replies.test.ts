import { expect, test } from 'vitest';
import { failureOf, RemoteError } from './errors.ts';
import { asPullReply, asPushReply } from './replies.ts';

const pull = {
	ok: true,
	epoch: 'e',
	reset: false,
	last_seq: 0,
	refused: [],
	me: { person_id: 'p', kind: 'worker', display_name: 'Kari', language: 'nb', is_lead: true },
	schema: 1,
	min_app: 1,
	more: false,
	audiences: [],
	mine: [],
	removed: [],
	unopened: [],
	unknown: []
};

test('good answers pass', () => {
	expect(asPullReply(pull)).toEqual(pull);
	// A server from before there were leads says nothing of it.
	const { is_lead, ...before } = pull.me;
	expect(asPullReply({ ...pull, me: before })).toEqual({ ...pull, me: { ...before, is_lead: !is_lead } });
	expect(asPullReply({ ok: false, code: 'revoked' })).toEqual({ ok: false, code: 'revoked' });
	const pushed = { ok: true, last_seq: 3, refused: [{ seq: 2, code: 'gone' }], hold: null, gap: false };
	expect(asPushReply({ ...pushed, refused: [...pushed.refused, { seq: null, code: 'malformed' }] })).toEqual(pushed);
});

test.each([
	['a login page', '<!doctype html><title>Hotel</title>'],
	['nothing', null],
	['an empty object', {}],
	['another answer', { message: 'ok' }],
	['half of it', { ...pull, audiences: undefined }],
	[
		'rows without ids',
		{
			...pull,
			audiences: [
				{
					id: 'a',
					kind: 'team',
					enrolment_id: 'e',
					worker_id: null,
					from_start: true,
					to: 1,
					rows: [{ tbl: 'task', ver: 1, row: {} }],
					gone: [],
					digest: null
				}
			]
		}
	],
	['a number as text', { ...pull, last_seq: '12' }],
	['a refusal of another kind', { ok: false, code: 'teapot' }]
])('%s is no answer: try again later', (_name, answer) => {
	expect(() => asPullReply(answer)).toThrow(RemoteError);
	expect(() => asPushReply(answer)).toThrow(RemoteError);
});

test('failures are told apart by number', () => {
	expect([0, 401, 429, 500, 503, 200, 302, 403, 404].map(failureOf)).toEqual([
		...['offline', 'signed_out', 'busy', 'busy', 'busy', 'garbled', 'garbled', 'garbled'],
		'refused'
	]);
});
