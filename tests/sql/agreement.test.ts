import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { Device, patch, refusals, row } from './device.ts';
import { buildWorld, type World } from './world.ts';

/** The co-operation agreement. Amina's method (`se`) has no end, Bilal's (`oot`) ends after three months. */
const db = await freshDatabase();
let world: World;
let people: Record<'amina' | 'kari' | 'lars' | 'bilal' | 'odd', Device>;
beforeAll(async () => {
	world = await buildWorld(db);
});
beforeEach(async () => {
	await db.query('delete from app.agreement');
	await db.query('delete from app.history');
	await db.query(`update app.enrolment set method = 'se' where id = $1`, [world.ids.enrolmentA]);
	const phone = (name: keyof typeof people): Device => new Device(world[name]);
	people = {
		...{ amina: phone('amina'), kari: phone('kari'), lars: phone('lars') },
		...{ bilal: phone('bilal'), odd: phone('odd') }
	};
});
afterAll(() => db.drop());

type Version = ReturnType<typeof row>;
const version = (place: 'teamA' | 'teamB', fields: Record<string, unknown> = {}): Version =>
	row(world, place, 'agreement', {
		...{ parties: 'Vi to', starts_on: '2026-11-20', ends_on: '2027-02-20' },
		...fields
	});
const says = (who: 'participant' | 'worker', { id }: Version, now: unknown, was: unknown = null) =>
	patch('agreement', id, `${who}_answer`, now, was);

interface Kept extends Record<string, unknown> {
	id: string;
	number: number;
	status: string;
}
const kept = (): Promise<Kept[]> =>
	db.query<Kept>('select *, participant_on::text, worker_on::text from app.agreement order by number, id');
const states = async (): Promise<Record<string, string>> =>
	Object.fromEntries((await kept()).map(({ id, status }) => [id, status]));
const today = async (): Promise<string> =>
	(await db.query<{ day: string }>(`select ((now() at time zone 'Europe/Oslo')::date)::text as day`))[0]?.day ?? '';

describe('how long', () => {
	test('four months under a method of three are refused by name, and so is no end', async () => {
		for (const ends_on of ['2027-03-20', '2027-02-21', null])
			expect(await refusals(people.odd, version('teamB', { ends_on })), String(ends_on)).toEqual(['period_too_long']);
		expect(await refusals(people.odd, version('teamB'))).toEqual([]);
	});

	test('under loft and se an agreement lasts as long as both want', async () => {
		expect(await refusals(people.kari, version('teamA', { ends_on: '2027-03-20' }))).toEqual([]);
		await db.query(`update app.enrolment set method = 'loft' where id = $1`, [world.ids.enrolmentA]);
		expect(await refusals(people.kari, version('teamA', { ends_on: null }))).toEqual([]);
		await db.query(`update app.enrolment set method = 'oot' where id = $1`, [world.ids.enrolmentA]);
		expect(await refusals(people.kari, version('teamA', { ends_on: '2027-03-20' }))).toEqual(['period_too_long']);
	});

	test('going on longer than agreed has a reason and both; going on without an end too', async () => {
		const first = version('teamA', { worker_answer: 'yes' });
		expect(await refusals(people.kari, first)).toEqual([]);
		expect(await refusals(people.amina, says('participant', first, 'yes'))).toEqual([]);
		for (const ends_on of ['2027-02-21', null])
			for (const reason of [undefined, '', '   '])
				expect(
					await refusals(
						people.kari,
						version('teamA', { base_id: first.id, ends_on, ...(reason === undefined ? {} : { reason }) })
					)
				).toEqual(['reason_missing']);
		const longer = version('teamA', { base_id: first.id, ends_on: '2027-04-20', reason: 'Vi er ikke i mål.' });
		expect(await refusals(people.kari, longer, says('worker', longer, 'yes'))).toEqual([]);
		expect(await states()).toEqual({ [first.id]: 'agreed', [longer.id]: 'proposed' });
		expect(await refusals(people.amina, says('participant', longer, 'yes'))).toEqual([]);
		expect(await states()).toEqual({ [first.id]: 'replaced', [longer.id]: 'agreed' });
		expect(await refusals(people.kari, version('teamA', { base_id: longer.id, ends_on: '2027-01-20' }))).toEqual([]);
	});

	test('more than three problems, an end before the start and lists in lists are refused', async () => {
		const four = version('teamA', { problems: ['1', '2', '3', '4'] });
		expect(await refusals(people.kari, four)).toEqual(['three_at_most']);
		for (const fields of [{ ends_on: '2026-11-19' }, { goals: [['a'], ['b']] }, { problems: [null] }])
			expect(await refusals(people.kari, version('teamA', fields))).toEqual(['invalid']);
		expect(await kept()).toEqual([]);
	});
});

describe('who says yes', () => {
	test('each side for itself, with the day; an author cannot answer for the other side', async () => {
		const both = { participant_answer: 'yes', worker_answer: 'yes' };
		expect(await refusals(people.kari, version('teamA', both))).toEqual(['forbidden']);
		expect(await refusals(people.amina, version('teamA', both))).toEqual(['forbidden']);
		const one = version('teamA', { participant_answer: 'yes' });
		expect(await refusals(people.amina, one, says('worker', one, 'yes'))).toEqual(['forbidden']);
		expect(await refusals(people.kari, says('participant', one, 'change', 'yes'))).toEqual(['forbidden']);
		expect(await kept()).toMatchObject([{ status: 'proposed', worker_answer: null, worker_on: null, worker_id: null }]);
		expect(await refusals(people.lars, says('worker', one, 'yes'))).toEqual([]);
		expect(await kept()).toMatchObject([
			{
				...{ status: 'agreed', number: 1, worker_id: world.ids.lars, created_by: world.ids.amina },
				...{ participant_on: await today(), worker_on: await today() }
			}
		]);
	});

	test('nobody writes the days, the number or the state themselves', async () => {
		const one = version('teamA');
		expect(await refusals(people.amina, one)).toEqual([]);
		for (const fields of [
			{ status: 'agreed' },
			{ number: 7 },
			{ worker_on: '2026-11-20' },
			{ worker_id: world.ids.kari }
		])
			expect(await refusals(people.amina, version('teamA', fields))).toEqual(['forbidden']);
		for (const status of ['agreed', 'replaced', 'lapsed'])
			expect(await refusals(people.amina, patch('agreement', one.id, 'status', status, 'proposed'))).toEqual([
				'wrong_state'
			]);
		for (const col of ['parties', 'more', 'ends_on', 'problems', 'reason', 'number'])
			expect(await refusals(people.amina, patch('agreement', one.id, col, null))).toEqual(['forbidden']);
		expect(await refusals(people.kari, patch('agreement', one.id, 'status', 'withdrawn', 'proposed'))).toEqual([
			'forbidden'
		]);
		expect(await refusals(people.amina, patch('agreement', one.id, 'status', 'withdrawn', 'proposed'))).toEqual([]);
		expect(await refusals(people.kari, says('worker', one, 'yes'))).toEqual(['wrong_state']);
	});

	test('wanting a change takes the yes and its day back', async () => {
		const one = version('teamA', { participant_answer: 'yes' });
		expect(await refusals(people.amina, one, says('participant', one, 'change', 'yes'))).toEqual([]);
		expect(await refusals(people.kari, says('worker', one, 'yes'))).toEqual([]);
		expect(await kept()).toMatchObject([{ status: 'proposed', participant_on: null, worker_on: await today() }]);
	});

	test('whoever is not of the team sees and does nothing; an agreement stands nowhere but before the whole team', async () => {
		const one = version('teamA', { parties: 'Bare for laget' });
		expect(await refusals(people.amina, one)).toEqual([]);
		for (const person of ['odd', 'rune', 'siri', 'lead', 'bilal'] as const) {
			const phone = new Device(world[person]);
			expect(await refusals(phone, says('worker', one, 'yes'), says('participant', one, 'yes')), person).toEqual([
				...['gone', 'gone']
			]);
			expect(await refusals(phone, version('teamA')), person).toEqual(['forbidden']);
			expect(JSON.stringify(await phone.pull(true)), person).not.toContain('Bare for laget');
		}
		const words = { parties: 'Vi to', starts_on: '2026-11-20' };
		for (const place of ['selfA', 'kariA', 'socialA'] as const)
			expect(await refusals(people.amina, row(world, place, 'agreement', words)), place).toEqual(['forbidden']);
		await expect(world.stranger.query('select private.settle_agreement()')).rejects.toMatchObject({ code: '42501' });
		expect(await kept()).toMatchObject([{ status: 'proposed' }]);
	});
});

describe('two at once', () => {
	const rounds = 20;

	test('two people accept different versions at once: one is agreed, the other has lapsed, and all are kept', async () => {
		let base: string | null = null;
		let byAmina = 0;
		for (let round = 0; round < rounds; round++) {
			const [mine, theirs]: [Version, Version] = [
				version('teamA', { base_id: base, participant_answer: 'yes', more: `hennes ${round}` }),
				version('teamA', { base_id: base, worker_answer: 'yes', more: `deres ${round}` })
			];
			expect(await refusals(people.amina, mine)).toEqual([]);
			expect(await refusals(people.kari, theirs)).toEqual([]);
			const yes = [
				() => refusals(people.amina, says('participant', theirs, 'yes')),
				() => refusals(people.kari, says('worker', mine, 'yes'))
			];
			if (round % 2 === 1) yes.reverse();
			const told = await Promise.all(yes.map((say) => say()));
			expect(told.flat()).toEqual(['wrong_state']);
			const now = await states();
			const [held, lapsed]: [Version, Version] = now[mine.id] === 'agreed' ? [mine, theirs] : [theirs, mine];
			expect([now[held.id], now[lapsed.id]]).toEqual(['agreed', 'lapsed']);
			expect(Object.values(now).filter((state) => state === 'agreed')).toHaveLength(1);
			if (base !== null) expect(now[base]).toBe('replaced');
			for (const [phone, side] of [
				[people.amina, 'participant'],
				[people.kari, 'worker']
			] as const)
				expect(await refusals(phone, says(side, lapsed, 'change', side === 'worker' ? null : 'yes'))).toEqual([
					'wrong_state'
				]);
			if (held === theirs) byAmina++;
			base = held.id;
		}
		console.log(`agreements at once: in ${byAmina} of ${rounds} rounds the participant's yes came first`);
		const all = await kept();
		expect(all.map(({ number }) => number)).toEqual(Array.from({ length: rounds * 2 }, (_, i) => i + 1));
		expect(new Set(all.map(({ more }) => more)).size).toBe(rounds * 2);
	});

	test('either yes can come first; the second is told', async () => {
		for (const first of ['amina', 'kari'] as const) {
			const base_id = (await kept()).find(({ status }) => status === 'agreed')?.id ?? null;
			const mine = version('teamA', { base_id, participant_answer: 'yes' });
			const theirs = version('teamA', { base_id, worker_answer: 'yes' });
			expect(await refusals(people.amina, mine)).toEqual([]);
			expect(await refusals(people.kari, theirs)).toEqual([]);
			const yes = { amina: says('participant', theirs, 'yes'), kari: says('worker', mine, 'yes') };
			const second = first === 'amina' ? 'kari' : 'amina';
			expect(await refusals(people[first], yes[first])).toEqual([]);
			expect(await refusals(people[second], yes[second])).toEqual(['wrong_state']);
			expect((await states())[first === 'amina' ? theirs.id : mine.id]).toBe('agreed');
		}
	});

	test('a version that was written on an older one is kept, and cannot be agreed on', async () => {
		const first = version('teamA', { participant_answer: 'yes' });
		expect(await refusals(people.amina, first)).toEqual([]);
		expect(await refusals(people.kari, says('worker', first, 'yes'))).toEqual([]);
		const offline = version('teamA', { worker_answer: 'yes', more: 'Skrevet uten nett' });
		expect(await refusals(people.lars, offline)).toEqual([]);
		expect(await states()).toEqual({ [first.id]: 'agreed', [offline.id]: 'lapsed' });
		expect(await refusals(people.amina, says('participant', offline, 'yes'))).toEqual(['wrong_state']);
		expect(JSON.stringify(await new Device(world.amina).pull())).toContain('Skrevet uten nett');
	});
});

test('every version and every state of it is kept with its day, and both phones hear of it', async () => {
	const one = version('teamA', { participant_answer: 'yes' });
	await people.amina.push(one);
	await people.kari.push(says('worker', one, 'yes'));
	const two = version('teamA', { base_id: one.id, worker_answer: 'yes' });
	await people.kari.push(two);
	await people.amina.push(says('participant', two, 'yes'));
	const history = await db.query<{ row_id: string; became: string; day: string }>(
		`select row_id, became, (created_at at time zone 'Europe/Oslo')::date::text as day from app.history where tbl = 'agreement' order by created_at`
	);
	const told = (id: string): string[] => history.filter(({ row_id }) => row_id === id).map(({ became }) => became);
	expect([told(one.id), told(two.id)]).toEqual([
		['proposed', 'agreed', 'replaced'],
		['proposed', 'agreed']
	]);
	for (const { day } of history) expect(day).toBe(await today());
	for (const phone of [new Device(world.amina), new Device(world.lars)]) {
		const pulled = JSON.stringify(await phone.pull());
		expect(pulled).toContain('"status":"replaced"');
		expect(pulled).toContain('"status":"agreed"');
	}
});

test('rows of the database’s owner, as in a demo, keep their own days', async () => {
	await db.query(
		`insert into app.agreement (id, enrolment_id, audience_id, parties, starts_on, ends_on, participant_answer, participant_on,
			worker_answer, worker_on, worker_id, created_by)
		values (gen_random_uuid(), $1, $2, 'Vi to', '2026-09-01', '2026-11-30', 'yes', '2026-09-02', 'yes', '2026-09-03', $3, $3)`,
		[world.ids.enrolmentB, world.places.teamB, world.ids.odd]
	);
	expect(await kept()).toMatchObject([
		{ status: 'agreed', participant_on: '2026-09-02', worker_on: '2026-09-03', worker_id: world.ids.odd }
	]);
});
