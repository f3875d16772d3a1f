import { expect, test } from 'vitest';
import { sampleAgreement } from '#lib/core/agreement/sample.ts';
import { asVersion, firstGap, firstWriting, fromDraft, writingFrom, writingOn } from './writing.ts';

const holds = sampleAgreement();
const place = { enrolment_id: 'enrolment', audience_id: 'team' };
const known = { parties: 'Amina og Kari', problems: ['Søvn'], goals: ['Ro hjemme', 'Norsk'] };
const first = firstWriting(known, '2026-11-26', 3);

test('the first one can be sent as it stands, within the limit of the method', () => {
	expect(firstGap(first, null, 3)).toBeNull();
	expect(asVersion(first, place, null, { side: 'participant', locale: 'nb' })).toMatchObject({
		...{ base_id: null, parties: 'Amina og Kari', problems: ['Søvn'], goals: ['Ro hjemme', 'Norsk'] },
		...{ starts_on: '2026-11-26', ends_on: '2027-02-26', rhythm: null, more: null, reason: null },
		participant_answer: 'yes'
	});
});

test('a version keeps its words through being written anew, and a worker’s yes is a worker’s', () => {
	const again = asVersion(writingFrom(holds), place, holds, { side: 'worker', locale: 'nb' });
	const { parties, problems, goals, more, starts_on, ends_on, rhythm, place_kind } = holds;
	expect(again).toMatchObject({ parties, problems, goals, more, starts_on, ends_on, rhythm, place_kind });
	expect(again).toMatchObject({ base_id: holds.id, worker_answer: 'yes' });
	expect(again).not.toHaveProperty('participant_answer');
});

test('going on longer asks for the period first, and for a reason', () => {
	const longer = writingOn(holds, '2027-01-20', 3);
	expect(longer).toMatchObject({ at: 'period', starts_on: '2027-02-02', ends_on: '2027-05-02' });
	expect(firstGap(longer, holds, 3)).toBe('period');
	expect(firstGap({ ...longer, reason: 'Kurset begynner i mars' }, holds, 3)).toBeNull();
	expect(firstGap({ ...longer, reason: 'x', ends_on: '2027-06-01' }, holds, 3)).toBe('period');
	expect(firstGap({ ...first, parties: ' ' }, null, 3)).toBe('parties');
});

test('a draft comes back as it was; what cannot be read is no draft', () => {
	expect(fromDraft(JSON.stringify(first))).toEqual(first);
	expect(fromDraft('')).toBeNull();
	expect(fromDraft('{"at":')).toBeNull();
	expect(fromDraft('{"at":"dance","parties":"Amina"}')).toMatchObject({ at: 'parties', parties: 'Amina', ends_on: '' });
});
