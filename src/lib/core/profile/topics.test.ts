import { expect, test } from 'vitest';
import topics from '#i18n/catalogue/topics.json' with { type: 'json' };
import { sampleProfile } from './sample.ts';
import { topicsOf } from './topics.ts';
import { profileParts } from './types.ts';

test('a topic is offered first where something is written, once, whatever is written', () => {
	expect(topicsOf(undefined)).toEqual([]);
	expect(topicsOf(sampleProfile())).toEqual([]);
	expect(topicsOf(sampleProfile({ abroad: 'kokk', experience: 'x', limits: '?' }))).toEqual([
		'work_prepare',
		'children_family'
	]);
});

test('each question leads to a topic that is there', () => {
	const all = topicsOf(sampleProfile(Object.fromEntries(profileParts.map((part) => [part, 'noe']))));
	const known = topics.map(({ key }) => key);
	expect(all.length).toBeGreaterThan(5);
	for (const key of all) expect(known).toContain(key);
});
