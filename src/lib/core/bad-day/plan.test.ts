import { expect, test } from 'vitest';
import { holderOf, planOf } from './plan.ts';
import { sampleBadDay } from './sample.ts';

const nothing = { do_1: null, do_2: null, do_3: null, name_1: null, phone_1: null, name_2: null, phone_2: null };

test('nothing written is nothing, and the first answer makes the row', () => {
	expect(planOf([])).toEqual(nothing);
	expect(holderOf([], 'do_1')).toBeUndefined();
});

test('two phones that both began it: each lacks nothing the other has, in whatever order they come', () => {
	const one = sampleBadDay({ id: 'a', do_1: 'Gå ut', name_1: 'Sara', phone_1: '90000001' });
	const two = sampleBadDay({ id: 'b', do_1: 'Dusje', do_2: 'Ringe Sara', phone_2: '90000002' });
	const plan = { ...nothing, do_1: 'Gå ut', do_2: 'Ringe Sara', name_1: 'Sara', phone_1: '90000001' };
	expect(planOf([one, two])).toEqual({ ...plan, phone_2: '90000002' });
	expect(planOf([two, one])).toEqual(planOf([one, two]));
	expect([holderOf([two, one], 'do_1')?.id, holderOf([two, one], 'do_2')?.id]).toEqual(['a', 'b']);
	expect(holderOf([two, one], 'do_3')?.id).toBe('a');
});

test('a name of one phone never gets the number of the other', () => {
	const one = sampleBadDay({ id: 'a', name_1: 'Sara' });
	const two = sampleBadDay({ id: 'b', name_1: 'Kari', phone_1: '90000002' });
	expect(planOf([one, two])).toMatchObject({ name_1: 'Sara', phone_1: null });
	expect(holderOf([one, two], 'phone_1')?.id).toBe('a');
});

test('what is taken away on one phone shows what the other wrote: it is not lost', () => {
	const [one, two] = [sampleBadDay({ id: 'a', do_1: null }), sampleBadDay({ id: 'b', do_1: 'Dusje' })];
	expect(planOf([one, two]).do_1).toBe('Dusje');
});
