import { expect, test } from 'vitest';
import { asOne } from './rules.ts';
import { sampleProfile } from './sample.ts';

test('two that were begun apart are read as one, and nothing of either is lost', () => {
	const rows = [
		sampleProfile({ id: 'older', interests: 'Mat', hours: 'Formiddag' }),
		sampleProfile({ id: 'newer', interests: 'Dyr', abroad: 'Kokk' })
	];
	const one = { id: 'older', interests: 'Mat\nDyr', hours: 'Formiddag', abroad: 'Kokk', limits: null };
	expect(asOne(rows)).toMatchObject(one);
	expect(asOne([])).toBe(null);
});
