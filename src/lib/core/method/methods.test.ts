import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fourthOf, methods, partsOf } from './methods.ts';

const migration = readFileSync('supabase/migrations/20261126000500_methods.sql', 'utf8');

test('the database keeps the same limits as the app', () => {
	const [, values] = /insert into private\.method values (.*);/.exec(migration) ?? [];
	const kept = [...(values ?? '').matchAll(/\('(\w+)', (\w+)\)/g)].map(([, key, months]) => [key, months]);
	expect(kept).toEqual(Object.entries(methods).map(([key, { limitMonths }]) => [key, String(limitMonths)]));
});

test('a lead’s mix stands for the method’s own parts; what this version does not know is left out', () => {
	expect([...partsOf({ method: 'home_follow_up', parts: null })]).toEqual(['rating', 'jobs']);
	expect([...partsOf({ method: 'home_follow_up', parts: ['agreement', 'rating', 'music'] })]).toEqual([
		'rating',
		'agreement'
	]);
});

test('the fourth place is Home where work is no part, and as the method has it where it is', () => {
	const fourth = (method: keyof typeof methods, parts: string[] | null = null) => fourthOf({ method, parts });
	expect(Object.keys(methods).map((method) => fourth(method as keyof typeof methods))).toEqual([
		...['jobs', 'home', 'jobs', 'home']
	]);
	expect(fourth('se', ['rating'])).toBe('home');
	expect([fourth('home_follow_up', ['jobs']), fourth('loft', ['jobs'])]).toEqual(['home', 'home']);
});
