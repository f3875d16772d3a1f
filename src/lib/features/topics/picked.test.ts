import { expect, test } from 'vitest';
import { dayOf, pickedOf } from './picked.ts';

const step = { key: 'money_pay_one', assignee: 'participant', minutes: 10, place: 'online' } as const;

test('a step is for the team to see unless it is nobody else’s business', () => {
	expect(pickedOf(step, null)).toEqual({
		key: 'money_pay_one',
		params: null,
		assignee: 'participant',
		audience: 'team'
	});
	expect(pickedOf({ ...step, audience: 'self', repeat: 'weekly' }, null)).toMatchObject({
		audience: 'self',
		repeat: 'weekly'
	});
});

test('a day in the words is the day of the step', () => {
	expect(dayOf(pickedOf(step, { date: '2026-11-25' }))).toBe('2026-11-25');
	expect(dayOf(pickedOf(step, { person: 'Kari' }))).toBeNull();
});
