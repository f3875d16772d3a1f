import { expect, test } from 'vitest';
import { budgetOf, moneyDays } from './budget.ts';
import { sampleMoney } from './sample.ts';

test('what comes and what goes are summed by themselves; a line without an amount counts as nothing', () => {
	const lines = [
		...[sampleMoney({ kind: 'benefit', amount: 6000 }), sampleMoney({ kind: 'income', amount: 2500 })],
		...[sampleMoney({ amount: 8000 }), sampleMoney({ amount: 900 }), sampleMoney()]
	];
	expect(budgetOf(lines)).toEqual({ in: 8500, out: 8900, left: -400 });
	expect(budgetOf([sampleMoney({ amount: 0 })])).toEqual({ in: 0, out: 0, left: 0 });
});

test('nothing known is no sum', () => {
	expect(budgetOf([])).toBeNull();
	expect(budgetOf([sampleMoney()])).toBeNull();
});

test('each day of a line is one of its own, by what it is for', () => {
	const [on, due_on] = ['2026-12-01', '2026-12-10'];
	expect(
		moneyDays([
			sampleMoney({ kind: 'benefit', title: 'Bostøtte', paid_on: on, due_on }),
			sampleMoney({ title: 'Strøm', paid_on: on }),
			sampleMoney()
		])
	).toEqual([
		{ kind: 'money_comes', on, words: 'Bostøtte' },
		{ kind: 'money_due', on: due_on, words: 'Bostøtte' },
		{ kind: 'money_pay', on, words: 'Strøm' }
	]);
});
