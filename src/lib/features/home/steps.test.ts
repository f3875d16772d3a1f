import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleTask } from '#lib/core/task/sample.ts';
import { stepFor, stepOf } from './steps.ts';

const catalogue = JSON.parse(readFileSync('src/i18n/catalogue/topics.json', 'utf8')) as {
	steps: { key: string; params?: string[] }[];
}[];
const steps = new Map(catalogue.flatMap((topic) => topic.steps).map((step) => [step.key, step.params ?? []]));

test.each(['rent', 'guarantee_until', 'benefit_apply'] as const)(
	'%s becomes a step of the catalogue with the words that step needs',
	(kind) => {
		const { phrase_key, phrase_params, due_on, title } = stepOf({ kind, on: '2026-12-01' }, 'Husleia');
		expect(steps.get(phrase_key ?? '')).toEqual(Object.keys(phrase_params ?? {}));
		expect([due_on, title]).toEqual(['2026-12-01', '']);
	}
);

test('a day is known again in the plan by what it is and when, until its step is dropped', () => {
	const rent = { kind: 'rent', on: '2026-12-01' } as const;
	const step = sampleTask({ id: 'rent', title: '', phrase_key: 'keep_pay_rent', due_on: '2026-12-01' });
	expect(stepFor(rent, '', [step])).toBe('rent');
	expect(stepFor({ ...rent, on: '2027-01-01' }, '', [step])).toBeUndefined();
	expect(stepFor({ ...rent, kind: 'guarantee_until' }, '', [step])).toBeUndefined();
	expect(stepFor(rent, '', [{ ...step, status: 'dropped' }])).toBeUndefined();
	const own = { kind: 'money_due', on: '2026-12-01', words: 'Papirer' } as const;
	const task = sampleTask({ id: 'own', title: 'Frist: Papirer', due_on: '2026-12-01' });
	expect(stepFor(own, 'Frist: Papirer', [task])).toBe('own');
	expect(stepFor(own, 'Frist: Bilder', [task])).toBeUndefined();
});
