import { expect, test } from 'vitest';
import { anHourMore, outNow, timesToBeBack } from './rules.ts';
import { sampleOuting } from './sample.ts';

const now = new Date('2026-11-23T12:07:00Z');

test('times are offered on whole quarters, an hour or more from now', () => {
	expect(timesToBeBack(now)).toEqual([
		...['2026-11-23T13:15:00.000Z', '2026-11-23T14:15:00.000Z'],
		...['2026-11-23T15:15:00.000Z', '2026-11-23T16:15:00.000Z']
	]);
});

test('an hour more is from the time said, or from now where that has passed', () => {
	expect(anHourMore({ back_by: '2026-11-23T13:00:00Z' }, now)).toBe('2026-11-23T14:00:00.000Z');
	expect(anHourMore({ back_by: '2026-11-23T11:00:00Z' }, now)).toBe('2026-11-23T13:07:00.000Z');
});

test('who is late comes first, who is back is gone, and two phones of one worker are one', () => {
	const outings = [
		sampleOuting({ id: 'mine', created_by: 'kari', back_by: '2026-11-23T11:00:00Z' }),
		sampleOuting({ id: 'soon', created_by: 'lars', back_by: '2026-11-23T12:30:00Z' }),
		sampleOuting({ id: 'late', created_by: 'odd', back_by: '2026-11-23T11:30:00Z' }),
		sampleOuting({ id: 'later', created_by: 'siri', back_by: '2026-11-23T12:00:00Z' }),
		sampleOuting({ id: 'later again', created_by: 'siri', back_by: '2026-11-23T15:00:00Z' }),
		sampleOuting({ id: 'back', created_by: 'rune', back_at: '2026-11-23T10:00:00Z' })
	];
	const { mine, late, out } = outNow(outings, 'kari', now);
	expect(mine?.id).toBe('mine');
	expect(late.map(({ id }) => id)).toEqual(['late']);
	expect(out.map(({ id }) => id)).toEqual(['soon', 'later again']);
});
