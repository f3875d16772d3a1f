import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { methods, partsOf } from './methods.ts';

const migration = readFileSync('supabase/migrations/20261126000500_methods.sql', 'utf8');

test('the database keeps the same limits as the app', () => {
	const [, values] = /insert into private\.method values (.*);/.exec(migration) ?? [];
	const kept = [...(values ?? '').matchAll(/\('(\w+)', (\w+)\)/g)].map(([, key, months]) => [key, months]);
	expect(kept).toEqual(Object.entries(methods).map(([key, { limitMonths }]) => [key, String(limitMonths)]));
});

test('a lead’s mix stands for the method’s own parts; what this version does not know is left out', () => {
	expect([...partsOf({ method: 'home_follow_up', parts: null })]).toEqual(['rating']);
	expect([...partsOf({ method: 'home_follow_up', parts: ['agreement', 'rating', 'music'] })]).toEqual([
		'rating',
		'agreement'
	]);
});
