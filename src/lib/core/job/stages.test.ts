import { expect, test } from 'vitest';
import { stagesAfter } from './stages.ts';
import { jobStages } from './types.ts';

test.each(jobStages)('from %s every other stage can be said, the likely ones first', (stage) => {
	const { next, other } = stagesAfter(stage);
	expect([stage, ...next, ...other].sort()).toEqual([...jobStages].sort());
	expect(next.length).toBeLessThanOrEqual(3);
});
