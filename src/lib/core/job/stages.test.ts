import { expect, test } from 'vitest';
import topics from '#i18n/catalogue/topics.json' with { type: 'json' };
import { stagesAfter, topicBefore } from './stages.ts';
import { jobStages } from './types.ts';

test.each(jobStages)('from %s every other stage can be said, the likely ones first', (stage) => {
	const { next, other } = stagesAfter(stage);
	expect([stage, ...next, ...other].sort()).toEqual([...jobStages].sort());
	expect(next.length).toBeLessThanOrEqual(3);
});

test('before a talk and before a first day there are ready-made steps, and at no other time', () => {
	const steps = (key: string | null): string[] =>
		topics.find((topic) => topic.key === key)?.steps.map((step) => step.key) ?? [];
	expect(steps(topicBefore('interview'))).toEqual(expect.arrayContaining(['wa_practise', 'wa_interview']));
	for (const stage of ['offer', 'accepted'] as const)
		expect(steps(topicBefore(stage))).toEqual(expect.arrayContaining(['wf_contract_read', 'wf_route']));
	expect(jobStages.filter((stage) => topicBefore(stage) !== null)).toEqual(['interview', 'offer', 'accepted']);
});
