import { expect, test } from 'vitest';
import { sampleAppointment } from '#lib/core/appointment/sample.ts';
import { columnsOf, formOf, isLinkBad, isReady, over, readForm, timeProblemOf, topicsLeft } from './form.ts';

const now = new Date('2026-11-23T08:40:00Z');
const empty = formOf(null, 'kari');
const filled = { ...empty, day: '2026-11-25', from: '10:00', to: '11:00' };

test('an empty form has its writer among those who come, and no time', () => {
	expect(empty).toMatchObject({ who: ['kari'], day: '', from: '', to: '' });
	expect(timeProblemOf(empty, null, now)).toBe('missing');
});

test('the clock in Norway becomes an instant, and back', () => {
	const columns = columnsOf(filled, null);
	expect(columns).toMatchObject({ starts_at: '2026-11-25T09:00:00+00:00', ends_at: '2026-11-25T10:00:00+00:00' });
	expect(formOf(sampleAppointment(columns), 'kari')).toEqual({ ...filled, seen: columns.starts_at });
});

test('a time that was not changed keeps its text, and is not asked about again', () => {
	const before = sampleAppointment({ starts_at: '2026-11-23T08:00:00Z', ends_at: '2026-11-23T10:00:00Z' });
	const form = { ...formOf(before, 'kari'), bring: 'Brev fra utleier' };
	expect(columnsOf(form, before)).toMatchObject({ starts_at: before.starts_at, bring: 'Brev fra utleier' });
	expect(isReady(form, before, now)).toBe(true);
	expect(timeProblemOf({ ...form, from: '08:59' }, before, now)).toBe('past');
});

test('what has no use where they meet is kept in the form and not sent', () => {
	const form = { ...filled, place: 'Storgata 1', link: 'https://video.example' };
	expect(columnsOf({ ...form, place_kind: 'video' }, null)).toMatchObject({ place: null, link: form.link });
	expect(columnsOf({ ...form, place_kind: 'phone' }, null)).toMatchObject({ place: null, link: null });
	expect(columnsOf(form, null)).toMatchObject({ place: 'Storgata 1', link: null });
});

test('a link is https and at most 2,000 characters', () => {
	expect([isLinkBad(''), isLinkBad(' https://a.example '), isLinkBad('https://')]).toEqual([false, false, true]);
	expect(isLinkBad('http://a.example')).toBe(true);
	expect(isLinkBad('javascript:alert(1)')).toBe(true);
	expect(over('link', `https://${'x'.repeat(1993)}`)).toBe(1);
	expect(isReady({ ...filled, place_kind: 'video', link: `https://${'x'.repeat(1993)}` }, null, now)).toBe(false);
	expect(isReady({ ...filled, place_kind: 'video', link: `https://${'x'.repeat(1992)}` }, null, now)).toBe(true);
});

test('a wish keeps where the participant wants to meet; a day nobody knows is no time', () => {
	const wish = sampleAppointment({ status: 'asked', starts_at: null, ends_at: null, place_kind: 'outdoors', who: [] });
	expect(formOf(wish, 'kari')).toMatchObject({ place_kind: 'outdoors', who: ['kari'], day: '' });
	expect(timeProblemOf({ ...filled, day: '2026-02-30' }, null, now)).toBe('missing');
});

test('two topics can be proposed, fewer when the participant has chosen more than one; none is nothing', () => {
	const chosen = (own: string[] | null) => topicsLeft(sampleAppointment({ own_topics: own }));
	expect([topicsLeft(null), chosen(null), chosen(['a']), chosen(['a', 'b']), chosen(['a', 'b', 'c'])]).toEqual([
		...[2, 2, 2, 1, 0]
	]);
	expect(columnsOf(filled, null).topics).toBeNull();
	const proposed = sampleAppointment({ topics: ['health'] });
	expect(columnsOf(formOf(proposed, 'kari'), proposed).topics).toEqual(['health']);
});

test('what was typed comes back; garbage is no draft', () => {
	expect(readForm(JSON.stringify(filled), empty)).toEqual(filled);
	expect(readForm('', empty)).toEqual(empty);
	expect(readForm('null', empty)).toEqual(empty);
});

test('a draft from before somebody moved it keeps its words and not its times', () => {
	const draft = { ...formOf(sampleAppointment(), 'kari'), from: '12:00', bring: 'Brevet' };
	const moved = formOf(
		sampleAppointment({ starts_at: '2026-11-26T09:00:00Z', ends_at: '2026-11-26T10:00:00Z' }),
		'kari'
	);
	expect(readForm(JSON.stringify(draft), moved)).toEqual({ ...moved, bring: 'Brevet' });
});
