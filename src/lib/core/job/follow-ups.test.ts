import { expect, test } from 'vitest';
import { followUpsDue } from './follow-ups.ts';
import { sampleApplication } from './sample.ts';
import { jobStages } from './types.ts';

const today = '2026-11-21';

test('a day to ask again counts when it has come, the longest waiting first', () => {
	const list = [
		sampleApplication({ id: 'today', follow_up: today }),
		sampleApplication({ id: 'tomorrow', follow_up: '2026-11-22' }),
		sampleApplication({ id: 'none', follow_up: null }),
		sampleApplication({ id: 'long ago', follow_up: '2026-10-01' })
	];
	expect(followUpsDue(list, today).map(({ id }) => id)).toEqual(['long ago', 'today']);
});

test('nobody is asked about what is over', () => {
	const list = jobStages.map((stage) => sampleApplication({ id: stage, stage, follow_up: '2026-11-01' }));
	const asked = followUpsDue(list, today).map(({ stage }) => stage);
	expect(asked.sort()).toEqual(['accepted', 'employed', 'interested', 'interview', 'offer', 'sent']);
});
