import { expect, test } from 'vitest';
import { packFlow, unpackFlow } from './flow.ts';

test('the question comes back with what was written', () => {
	const flow = { rating: 'id', at: 'one_up' as const, words: '«Ro»\nhjemme' };
	expect(unpackFlow(packFlow(flow))).toEqual(flow);
});

test('what is not a question asks nothing', () => {
	for (const text of ['', 'null', '12', '{"at":"other","rating":"id"}', '{"at":"step"}']) {
		expect(unpackFlow(text)).toBeNull();
	}
});
