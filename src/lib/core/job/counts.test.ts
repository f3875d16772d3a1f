import { expect, test } from 'vitest';
import type { History } from '../history/types.ts';
import { countIn, sentDays, spanOf } from './counts.ts';
import { find } from './find.ts';
import { sampleApplication } from './sample.ts';

const today = '2026-11-22';
const none = new Map<string, string>();

test('a week begins on Monday, a month ends with its last day', () => {
	expect(spanOf('week', today)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
	expect(spanOf('week', '2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-29' });
	expect(spanOf('month', '2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
	expect(spanOf('all', today)).toEqual({ from: null, to: null });
});

test('work practice and education are counted apart; what is only thought of is not counted', () => {
	const list = [
		sampleApplication({ id: '1', kind: 'permanent' }),
		sampleApplication({ id: '2', kind: 'permanent' }),
		sampleApplication({ id: '3', kind: null }),
		sampleApplication({ id: '4', kind: 'education' }),
		sampleApplication({ id: '5', kind: 'work_practice' }),
		sampleApplication({ id: '6', stage: 'interested' }),
		sampleApplication({ id: '7', kind: 'on_call', stage_on: '2026-10-31' })
	];
	expect(countIn(list, spanOf('month', today), none)).toEqual({
		jobs: 3,
		byKind: [
			[null, 1],
			['permanent', 2]
		],
		apart: [
			['education', 1],
			['work_practice', 1]
		]
	});
	expect(countIn(list, spanOf('all', today), none).jobs).toBe(4);
});

test('an interview this week does not make an application of October one of this week', () => {
	const line = (became: string, happened_on: string | null): History => ({
		...sampleApplication({ created_at: '2026-11-02T10:00:00Z' }),
		...{ tbl: 'job_application', row_id: 'a', col: 'stage', was: null, became, happened_on }
	});
	const sent = sentDays([
		line('interested', '2026-10-01'),
		line('interview', '2026-11-18'),
		line('sent', '2026-10-12')
	]);
	expect(sent).toEqual(new Map([['a', '2026-10-12']]));
	const entry = sampleApplication({ id: 'a', stage: 'interview', stage_on: '2026-11-18' });
	expect(countIn([entry], spanOf('week', today), sent).jobs).toBe(0);
	expect(countIn([entry], spanOf('all', today), sent).jobs).toBe(1);
	expect(sentDays([line('sent', null)]).get('a')).toBe('2026-11-02');
});

test('finds by every word, in any order, in any script, within a stage', () => {
	const list = [
		sampleApplication({ id: '1', title: 'Kokk', employer: 'Havna Matsenter', stage: 'sent' }),
		sampleApplication({ id: '2', title: 'نادل', employer: 'مقهى', stage: 'interview' })
	];
	const ids = (search: string, stage: Parameters<typeof find>[2] = null) =>
		find(list, search, stage).map(({ id }) => id);
	expect(ids('havna KOKK')).toEqual(['1']);
	expect(ids('مقهى')).toEqual(['2']);
	expect(ids('', 'interview')).toEqual(['2']);
	expect(ids('havna', 'interview')).toEqual([]);
	expect(ids(' ')).toEqual(['1', '2']);
});
