import { expect, test } from 'vitest';
import { endsBeforeStart } from './rules.ts';
import { sampleHome } from './sample.ts';

test('an end before its start is told, for lease and guarantee apart, whichever is written last', () => {
	const lease = sampleHome({ lease_from: '2026-06-01' });
	expect(endsBeforeStart(lease, { lease_until: '2026-05-31' })).toBe(true);
	expect(endsBeforeStart(lease, { lease_until: '2026-06-01' })).toBe(false);
	expect(endsBeforeStart(lease, { guarantee_until: '2026-05-31' })).toBe(false);
	const guarantee = sampleHome({ guarantee_until: '2026-05-31' });
	expect(endsBeforeStart(guarantee, { guarantee_from: '2026-06-01' })).toBe(true);
	expect(endsBeforeStart(guarantee, { guarantee_from: null })).toBe(false);
});
