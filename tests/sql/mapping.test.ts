import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { Device, patch, refusals, row } from './device.ts';
import { buildWorld, type World } from './world.ts';

/** What is difficult and how it is: the participant's alone, three at most, and nobody else's to write or, unshared, to see. */
const db = await freshDatabase();
let world: World;
let amina: Device;
beforeAll(async () => {
	world = await buildWorld(db);
});
beforeEach(async () => {
	await db.query('delete from app.problem');
	await db.query('delete from app.rating');
	amina = new Device(world.amina);
});
afterAll(() => db.drop());

const problem = (title: string, fields: Record<string, unknown> = {}): ReturnType<typeof row> =>
	row(world, 'selfA', 'problem', { title, ...fields });
const rating = (score: number, fields: Record<string, unknown> = {}): ReturnType<typeof row> =>
	row(world, 'selfA', 'rating', { life_area: 'home', score, rated_on: '2026-11-20', ...fields });
const slots = async (): Promise<unknown> =>
	(
		await db.query<{ slot: number; title: string }>(
			'select slot, title from app.problem where slot is not null order by slot'
		)
	).map(({ slot, title }) => [slot, title]);
const count = async (table: string): Promise<number> =>
	(await db.query<{ n: number }>(`select count(*)::int as n from app.${table}`))[0]?.n ?? -1;

describe('problems', () => {
	test('one that gets no place is not shown to the team; one that gets it is, in one piece', async () => {
		const [held, wanted] = [row(world, 'teamA', 'problem', { title: 'Husleia', slot: 1 }), problem('Søvnen')];
		expect(await refusals(amina, held, wanted)).toEqual([]);
		const take = (slot: number) => ({
			...{ op: 'move', tbl: 'problem', id: wanted.id, to: world.places.teamA },
			cols: { slot: { was: null, now: slot } }
		});
		expect(await refusals(amina, take(1), take(4))).toEqual(['slot_taken', 'three_at_most']);
		expect(JSON.stringify(await new Device(world.kari).pull(true))).not.toContain('Søvnen');
		expect(await refusals(amina, take(2))).toEqual([]);
		expect(JSON.stringify(await new Device(world.kari).pull(true))).toContain('Søvnen');
		expect(await slots()).toEqual([
			[1, 'Husleia'],
			[2, 'Søvnen']
		]);
	});

	test('any number is listed and three have a place; a fourth from an old app is refused by its name', async () => {
		const five = [1, 2, 3, 4, 5].map((n) => problem(`nr ${n}`));
		expect(await refusals(amina, ...five)).toEqual([]);
		for (const n of [1, 2, 3])
			expect(await refusals(amina, patch('problem', five[n - 1]?.id ?? '', 'slot', n))).toEqual([]);
		for (const slot of [4, 0, -1, 11])
			expect(await refusals(amina, patch('problem', five[3]?.id ?? '', 'slot', slot))).toEqual(['three_at_most']);
		expect(await refusals(amina, problem('nr 6', { slot: 4 }))).toEqual(['three_at_most']);
		expect(await slots()).toEqual([
			[1, 'nr 1'],
			[2, 'nr 2'],
			[3, 'nr 3']
		]);
		expect(await count('problem')).toBe(5);
	});

	test('two phones that both take the third place: one holds it, the other is told, and both problems stay', async () => {
		for (let round = 0; round < 5; round++) {
			const [one, two] = [problem(`ett ${round}`), problem(`to ${round}`)];
			expect(await refusals(amina, one, two)).toEqual([]);
			const other = new Device(world.amina);
			const told = await Promise.all([
				refusals(amina, patch('problem', one.id, 'slot', 3)),
				refusals(other, patch('problem', two.id, 'slot', 3))
			]);
			expect(told.flat()).toEqual(['slot_taken']);
			const winner = told[0].length === 0 ? one : two;
			expect(await slots()).toEqual([[3, winner.row['title']]]);
			expect(await refusals(amina, patch('problem', winner.id, 'slot', null, 3))).toEqual([]);
		}
		expect(await count('problem')).toBe(10);
	});

	test('places are exchanged in one batch by way of the list', async () => {
		const [one, two] = [problem('ett', { slot: 1 }), problem('to', { slot: 2 })];
		expect(await refusals(amina, one, two)).toEqual([]);
		expect(
			await refusals(
				...[amina, patch('problem', one.id, 'slot', null, 1)],
				...[patch('problem', two.id, 'slot', 1, 2), patch('problem', one.id, 'slot', 2)]
			)
		).toEqual([]);
		expect(await slots()).toEqual([
			[1, 'to'],
			[2, 'ett']
		]);
	});

	test('what is solved or put aside leaves its place, also from an app that does not free it, and takes none', async () => {
		for (const status of ['solved', 'put_aside']) {
			const [one, two] = [problem(`ett ${status}`, { slot: 1 }), problem(`to ${status}`)];
			expect(await refusals(amina, one, two, patch('problem', one.id, 'status', status, 'open'))).toEqual([]);
			expect(await refusals(amina, patch('problem', two.id, 'slot', 1))).toEqual([]);
			expect(await refusals(amina, patch('problem', one.id, 'slot', 2))).toEqual([]);
			expect(await slots()).toEqual([[1, `to ${status}`]]);
			expect(await refusals(amina, patch('problem', one.id, 'status', 'open', status))).toEqual([]);
			expect(
				await refusals(amina, patch('problem', one.id, 'slot', 2), patch('problem', two.id, 'slot', null, 1))
			).toEqual([]);
			expect(await slots()).toEqual([[2, `ett ${status}`]]);
			expect(await refusals(amina, patch('problem', one.id, 'slot', null, 2))).toEqual([]);
		}
	});

	test('a place of one participant takes nothing from another', async () => {
		expect(await refusals(amina, problem('A', { slot: 1 }))).toEqual([]);
		const theirs = row(world, 'selfB', 'problem', { title: 'B', slot: 1 });
		expect(await refusals(new Device(world.bilal), theirs)).toEqual([]);
	});
});

describe('ratings', () => {
	test.each([11, -1, 99_999, 5.5, 'mye'])(
		'%s on the scale from 0 to 10 is refused and nothing is kept',
		async (score) => {
			expect(await refusals(amina, rating(score as number))).toEqual(['invalid']);
			expect(await count('rating')).toBe(0);
		}
	);

	test('0 and 10 are numbers of the scale; a number that was given stays, its words can change', async () => {
		const [low, high] = [rating(0), rating(10)];
		expect(await refusals(amina, low, high)).toEqual([]);
		expect(await refusals(amina, patch('rating', low.id, 'score', 5, 0))).toEqual(['forbidden']);
		expect(await refusals(amina, patch('rating', low.id, 'not_lower', 'Jeg sto opp'))).toEqual([]);
		expect(await refusals(amina, { op: 'delete', tbl: 'rating', id: high.id })).toEqual([]);
	});

	test('it is of a goal or of a life area, one of the two', async () => {
		const goal = row(world, 'selfA', 'goal', { title: 'Mer ro', status: 'active' });
		expect(await refusals(amina, goal, rating(4, { life_area: null, goal_id: goal.id }))).toEqual([]);
		expect(await refusals(amina, rating(4, { goal_id: goal.id }), rating(4, { life_area: null }))).toEqual([
			...['invalid', 'invalid']
		]);
	});
});

test('who takes back a proposed goal does not learn that it was rated: the numbers stay, on a goal of their own', async () => {
	const kari = new Device(world.kari);
	const [rated, unrated] = ['Mer luft', 'Mer søvn'].map((title) => row(world, 'teamA', 'goal', { title }));
	if (!rated || !unrated) throw new Error('two goals');
	expect(await refusals(kari, rated, unrated)).toEqual([]);
	expect(await refusals(amina, rating(4, { life_area: null, goal_id: rated.id }))).toEqual([]);
	const takeBack = (id: string) => ({ op: 'delete', tbl: 'goal', id });
	await kari.pull();
	expect(await refusals(kari, takeBack(rated.id), takeBack(unrated.id))).toEqual([]);
	const seen = await kari.pull();
	expect(seen.audiences.flatMap(({ gone }) => gone.map(({ id }) => id)).sort()).toEqual([rated.id, unrated.id].sort());
	expect(JSON.stringify(await new Device(world.kari).pull(true))).not.toContain('Mer luft');
	const goals = await db.query<{ id: string }>(
		`select g.id, a.kind, g.status from app.goal g join app.rating r on r.goal_id = g.id join app.audience a on a.id = g.audience_id`
	);
	expect(goals).toEqual([{ id: expect.any(String) as string, kind: 'self', status: 'active' }]);
	// The plan is the participant's: with the goal they take away what they said of it.
	expect(await refusals(amina, takeBack(goals[0]?.id ?? ''))).toEqual([]);
	expect(await count('rating')).toBe(0);
});

test('a proposed goal whose number its author sees is not taken back', async () => {
	const goal = row(world, 'teamA', 'goal', { title: 'Mer lys' });
	const kari = new Device(world.kari);
	expect(await refusals(kari, goal)).toEqual([]);
	const [shown, own] = [
		row(world, 'teamA', 'rating', { goal_id: goal.id, score: 4, rated_on: '2026-11-20' }),
		rating(5, { life_area: null, goal_id: goal.id })
	];
	expect(await refusals(amina, shown, own)).toEqual([]);
	expect(await refusals(kari, { op: 'delete', tbl: 'goal', id: goal.id })).toEqual(['wrong_state']);
	expect(await count('rating')).toBe(2);
});

test('nobody but the participant lists a problem, rates or changes a word, also where the team can see it', async () => {
	const [shown, rated] = [
		row(world, 'teamA', 'problem', { title: 'Husleia', slot: 1 }),
		row(world, 'teamA', 'rating', { life_area: 'money', score: 3, rated_on: '2026-11-20' })
	];
	expect(await refusals(amina, shown, rated)).toEqual([]);
	for (const person of ['kari', 'lars', 'odd', 'rune', 'lead', 'bilal'] as const) {
		const phone = new Device(world[person]);
		const tried = [
			row(world, 'teamA', 'problem', { title: 'Drikker for mye' }),
			row(world, 'teamA', 'rating', { life_area: 'home', score: 1, rated_on: '2026-11-20' }),
			row(world, 'kariA', 'problem', { title: 'Kommer ikke' }),
			patch('problem', shown.id, 'title', 'noe annet', 'Husleia'),
			patch('problem', shown.id, 'slot', null, 1),
			patch('problem', shown.id, 'hard_after', 0),
			patch('rating', rated.id, 'not_lower', 'hun klarer alt'),
			...[
				{ op: 'delete', tbl: 'problem', id: shown.id },
				{ op: 'delete', tbl: 'rating', id: rated.id }
			],
			{ op: 'move', tbl: 'problem', id: shown.id, to: world.places.kariA }
		];
		const told = await refusals(phone, ...tried);
		expect(told, person).toHaveLength(tried.length);
		for (const code of told) expect(['forbidden', 'gone'], person).toContain(code);
	}
	expect([await count('problem'), await count('rating')]).toEqual([1, 1]);
});

test('what stands in the participant’s own space reaches no worker, not even as an id', async () => {
	const own = [problem('Ukjent for alle', { slot: 1 }), rating(2, { not_lower: 'Ukjent for alle' })];
	expect(await refusals(amina, ...own, patch('problem', own[0]?.id ?? '', 'status', 'solved', 'open'))).toEqual([]);
	for (const person of ['kari', 'lars', 'odd', 'rune', 'lead', 'siri', 'bilal'] as const) {
		const pulled = JSON.stringify(await new Device(world[person]).pull(true));
		for (const hidden of ['Ukjent for alle', world.places.selfA, ...own.map(({ id }) => id)])
			expect(pulled, person).not.toContain(hidden);
	}
	expect(JSON.stringify(await new Device(world.amina).pull())).toContain('Ukjent for alle');
});
