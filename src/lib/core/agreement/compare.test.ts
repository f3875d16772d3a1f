import { expect, test } from 'vitest';
import { differences } from './compare.ts';
import { sampleAgreement } from './sample.ts';

const before = sampleAgreement();

test('a version with the same words has no difference, whatever was answered', () => {
	expect(differences(before, sampleAgreement({ number: 2, worker_answer: null, reason: 'Mer tid' }))).toEqual([]);
});

test('lists differ line by line, other parts as a whole', () => {
	const after = sampleAgreement({
		problems: ['Jeg sover dårlig', 'Gjeld'],
		goals: [],
		ends_on: '2027-01-15',
		place_kind: null,
		more: ''
	});
	expect(differences(before, after)).toEqual([
		{ part: 'problems', kind: 'removed', was: 'Regninger jeg ikke forstår', now: null },
		{ part: 'problems', kind: 'added', was: null, now: 'Gjeld' },
		{ part: 'goals', kind: 'removed', was: 'Jeg vil ha ro hjemme om kvelden.', now: null },
		{ part: 'ends_on', kind: 'changed', was: '2027-02-01', now: '2027-01-15' },
		{ part: 'place_kind', kind: 'removed', was: 'office', now: null },
		{ part: 'more', kind: 'removed', was: 'Vi snakker sammen før noen ringer utleier.', now: null }
	]);
});

test('what was nothing and is something is new', () => {
	const bare = sampleAgreement({ more: null, rhythm: null });
	expect(differences(bare, before).map(({ part, kind }) => [part, kind])).toEqual([
		['rhythm', 'added'],
		['more', 'added']
	]);
});
