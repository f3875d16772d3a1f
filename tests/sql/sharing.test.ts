import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase, type Database } from './db.ts';
import { Device, patch, refusals, row, step, type Wild } from './device.ts';
import { buildWorld, type World } from './world.ts';

/** Who sees what, changed by the participant: to their own space, to one role of the team, and until a day. */
let db: Database;
let world: World;
let amina: Device;
let kari: Device;
beforeEach(async () => {
	db = await freshDatabase();
	world = await buildWorld(db);
	[amina, kari] = [new Device(world.amina), new Device(world.kari)];
});
afterEach(() => db.drop());

type Place = keyof World['places'];
const move = (tbl: string, id: string, to: Place): Wild => ({ op: 'move', tbl, id, to: world.places[to] });
const placeOf = async (tbl: string, id: string): Promise<unknown> => {
	const [held] = await db.query<{ audience_id: string }>(`select audience_id from app.${tbl} where id = $1`, [id]);
	return Object.entries(world.places).find(([, place]) => place === held?.audience_id)?.[0];
};
/** A day so many days from today in Oslo. */
const day = async (days: number): Promise<string> =>
	(
		await db.query<{ day: string }>(`select ((now() at time zone 'Europe/Oslo')::date + $1::int)::text as day`, [days])
	)[0]?.day ?? '';

describe('back to their own space', () => {
	test('after a worker has answered the participant may, the worker’s phone loses it, and it is theirs alone again', async () => {
		const job = row(world, 'teamA', 'job_application', { title: 'Butikk', employer: 'Kiwi', stage_on: '2026-11-20' });
		expect(await refusals(amina, job)).toEqual([]);
		expect(await refusals(kari, patch('job_application', job.id, 'worker_note', 'Jeg kjenner sjefen'))).toEqual([]);
		await kari.pull();
		expect(await refusals(kari, move('job_application', job.id, 'kariA'))).toEqual(['forbidden']);
		expect(await refusals(amina, move('job_application', job.id, 'selfA'))).toEqual([]);
		const gone = (await kari.pull()).audiences.flatMap((audience) => audience.gone.map(({ id }) => id));
		expect(gone).toEqual([job.id]);
		expect(JSON.stringify(await new Device(world.kari).pull())).not.toContain('Kiwi');
		expect(await refusals(kari, patch('job_application', job.id, 'worker_note', 'x', 'Jeg kjenner sjefen'))).toEqual([
			'gone'
		]);
		expect(JSON.stringify(await new Device(world.amina).pull())).toContain('Jeg kjenner sjefen');
	});

	test('a promise stays in sight of the worker who gave it', async () => {
		const promise = step(world, 'teamA', { assignee_kind: 'worker', assignee_id: world.ids.kari });
		expect(await refusals(amina, promise)).toEqual([]);
		for (const to of ['selfA', 'larsA', 'workA'] as const)
			expect(await refusals(amina, move('task', promise.id, to)), to).toEqual(['forbidden']);
		expect(await placeOf('task', promise.id)).toBe('teamA');
		for (const to of ['kariA', 'socialA', 'teamA'] as const)
			expect(await refusals(amina, move('task', promise.id, to)), to).toEqual([]);
	});

	test('what was written before it was shared stays in their own space', async () => {
		const goal = row(world, 'selfA', 'goal', { title: 'Slutte å drikke', status: 'active' });
		expect(await refusals(amina, goal, patch('goal', goal.id, 'title', 'Mer ro', 'noe annet'))).toEqual([]);
		expect(await refusals(amina, move('goal', goal.id, 'teamA'))).toEqual([]);
		const everything = JSON.stringify(await new Device(world.kari).pull(true));
		expect(everything).toContain('Mer ro');
		expect(everything).not.toContain('drikke');
		expect(await db.query('select was from app.revision where audience_id = $1', [world.places.selfA])).toEqual([
			{ was: 'Slutte å drikke' }
		]);
		expect(JSON.stringify(await new Device(world.amina).pull())).toContain('Slutte å drikke');
	});
});

describe('until a day', () => {
	const shared = async (until: string): Promise<string> => {
		const goal = row(world, 'selfA', 'goal', { title: 'Delt en stund', status: 'active' });
		const kept = row(world, 'selfA', 'share', { tbl: 'goal', row_id: goal.id, until_on: until });
		expect(await refusals(amina, goal, move('goal', goal.id, 'teamA'), kept)).toEqual([]);
		return goal.id;
	};
	const tick = (): Promise<unknown> => db.query('select private.tick()');
	const shares = async (): Promise<number> => (await db.query('select from app.share')).length;

	test('on the last day it is still shared, on the day after the database takes it back, and both phones learn it', async () => {
		const [today, yesterday] = [await shared(await day(0)), await shared(await day(-1))];
		await kari.pull();
		await tick();
		expect([await placeOf('goal', today), await placeOf('goal', yesterday), await shares()]).toEqual([
			'teamA',
			'selfA',
			1
		]);
		const gone = (await kari.pull()).audiences.flatMap((audience) => audience.gone.map(({ id }) => id));
		expect(gone).toEqual([yesterday]);
		expect(JSON.stringify((await amina.pull()).audiences.find(({ id }) => id === world.places.selfA))).toContain(
			yesterday
		);
		await db.query('update app.share set until_on = $1', [await day(-1)]);
		await tick();
		expect([await placeOf('goal', today), await shares()]).toEqual(['selfA', 0]);
	});

	test('a row that was deleted or taken back meanwhile is no trouble, and the others come back', async () => {
		const [deleted, back, elsewhere, plain] = [
			...[
				await shared(await day(-1)),
				await shared(await day(-1)),
				await shared(await day(-1)),
				await shared(await day(-1))
			]
		];
		expect(
			await refusals(
				...[amina, { op: 'delete', tbl: 'goal', id: deleted ?? '' }],
				...[move('goal', back ?? '', 'selfA'), move('goal', elsewhere ?? '', 'workA')]
			)
		).toEqual([]);
		await tick();
		for (const id of [back, elsewhere, plain]) expect(await placeOf('goal', id ?? '')).toBe('selfA');
		expect([await placeOf('goal', deleted ?? ''), await shares()]).toEqual([undefined, 0]);
	});

	test('a promise stays where it is, and only the day goes', async () => {
		const promise = step(world, 'teamA', { assignee_kind: 'worker', assignee_id: world.ids.kari });
		const until = row(world, 'selfA', 'share', { tbl: 'task', row_id: promise.id, until_on: await day(-1) });
		const other = await shared(await day(-2));
		expect(await refusals(amina, promise, until)).toEqual([]);
		await tick();
		expect([await placeOf('task', promise.id), await placeOf('goal', other), await shares()]).toEqual([
			...['teamA', 'selfA', 0]
		]);
	});

	test('a day takes back nothing of another enrolment, no message, and nothing of a table there is not', async () => {
		const theirs = row(world, 'teamB', 'goal', { title: 'Bilals', status: 'active' });
		expect(await refusals(new Device(world.bilal), theirs)).toEqual([]);
		const said = row(world, 'teamA', 'message', { body: 'Står' });
		expect(await refusals(amina, said)).toEqual([]);
		const days = [
			{ tbl: 'goal', row_id: theirs.id },
			{ tbl: 'message', row_id: said.id },
			{ tbl: 'goal; drop table app.goal', row_id: said.id }
		];
		for (const fields of days)
			expect(await refusals(amina, row(world, 'selfA', 'share', { ...fields, until_on: await day(-1) }))).toEqual([]);
		await tick();
		expect([await placeOf('goal', theirs.id), await placeOf('message', said.id), await shares()]).toEqual([
			'teamB',
			'teamA',
			0
		]);
	});

	test('nobody but the participant sets, sees or moves a day', async () => {
		const goal = await shared(await day(3));
		const [{ id } = { id: '' }] = await db.query<{ id: string }>('select id from app.share');
		for (const person of ['kari', 'lars', 'odd', 'lead', 'bilal'] as const) {
			const phone = new Device(world[person]);
			const tried: Wild[] = [
				row(world, 'selfA', 'share', { tbl: 'goal', row_id: goal, until_on: '2026-01-01' }),
				row(world, 'teamA', 'share', { tbl: 'goal', row_id: goal, until_on: '2026-01-01' }),
				patch('share', id, 'until_on', '2026-01-01'),
				{ op: 'delete', tbl: 'share', id }
			];
			expect(await refusals(phone, ...tried), person).toEqual(['forbidden', 'forbidden', 'gone', 'gone']);
			expect(JSON.stringify(await phone.pull(true)), person).not.toContain(id);
		}
		expect(
			await refusals(amina, row(world, 'teamA', 'share', { tbl: 'goal', row_id: goal, until_on: '2026-12-24' }))
		).toEqual(['forbidden']);
		expect(await refusals(amina, { op: 'delete', tbl: 'share', id })).toEqual([]);
	});

	test('the clock and a phone that share the same rows at once never stop each other for good', async () => {
		const goals = [];
		for (let i = 0; i < 5; i++) goals.push(await shared(await day(-1)));
		const busy = goals.map((id) =>
			refusals(new Device(world.amina), patch('goal', id, 'title', 'Endret', 'Delt en stund'))
		);
		const told = await Promise.all([...busy, tick(), tick()]);
		expect(told.slice(0, 5).flat()).toEqual([]);
		for (const id of goals) expect(await placeOf('goal', id)).toBe('selfA');
	});
});

describe('with one role of the team', () => {
	const members = async (enrolment: string): Promise<Record<string, string[]>> => {
		const rows = await db.query<{ kind: string; names: string[] }>(
			`select a.kind, array_agg(p.display_name order by p.display_name) as names
			from app.audience a join app.audience_member m on m.audience_id = a.id and m.removed_at is null join app.person p on p.id = m.person_id
			where a.enrolment_id = $1 and a.kind in ('social', 'work') group by 1`,
			[enrolment]
		);
		return Object.fromEntries(rows.map(({ kind, names }) => [kind, names]));
	};
	const propose = async (person: string, answer: 'yes' | 'yes_all'): Promise<void> => {
		const proposal = row(world, 'teamA', 'team_proposal', { person_id: person });
		expect(await refusals(kari, proposal)).toEqual([]);
		expect(await refusals(amina, patch('team_proposal', proposal.id, 'answer', answer))).toEqual([]);
	};

	test('there are none before the team has both roles, and then each worker is in their own', async () => {
		const opened = await world.kari.rpc<{ enrolment_id: string }>('enrol_participant', {
			...{ p_display_name: 'Ny', p_language: 'nb', p_method: 'se' }
		});
		expect(await members(opened.enrolment_id)).toEqual({});
		const join = (worker: string): Promise<unknown> =>
			db.query('select private.add_team_member($1, $2)', [opened.enrolment_id, worker]);
		await join(world.ids.lead);
		expect(await members(opened.enrolment_id)).toEqual({});
		await join(world.ids.lars);
		expect(await members(opened.enrolment_id)).toEqual({ social: ['Kari', 'Liv', 'Ny'], work: ['Lars', 'Ny'] });
		// Once made they stay: what was shared with one role is not lost when its last worker goes.
		await db.query('update app.team_member set removed_at = now() where enrolment_id = $1 and person_id = $2', [
			...[opened.enrolment_id, world.ids.lars]
		]);
		expect(await members(opened.enrolment_id)).toEqual({ social: ['Kari', 'Liv', 'Ny'], work: ['Ny'] });
		await join(world.ids.siri);
		expect(await members(opened.enrolment_id)).toEqual({ social: ['Kari', 'Liv', 'Ny'], work: ['Ny', 'Siri'] });
	});

	test('what is shared with one role the other does not see, and who leaves loses it', async () => {
		const goal = row(world, 'workA', 'goal', { title: 'Lære kassa', status: 'active' });
		expect(await refusals(amina, goal)).toEqual([]);
		const lars = new Device(world.lars);
		expect(JSON.stringify(await lars.pull())).toContain('Lære kassa');
		for (const person of ['kari', 'rune', 'odd', 'siri', 'lead', 'bilal'] as const)
			expect(JSON.stringify(await new Device(world[person]).pull(true)), person).not.toContain('Lære kassa');
		expect(await refusals(kari, row(world, 'workA', 'goal', { title: 'Inn' }))).toEqual(['forbidden']);
		const [{ id } = { id: '' }] = await db.query<{ id: string }>(
			'select id from app.team_member where enrolment_id = $1 and person_id = $2',
			[world.ids.enrolmentA, world.ids.lars]
		);
		await world.lars.rpc('leave_team', { p_member: id });
		expect((await lars.pull()).removed.sort()).toEqual(
			[world.places.teamA, world.places.larsA, world.places.workA].sort()
		);
		expect(JSON.stringify(await new Device(world.lars).pull())).not.toContain('Lære kassa');
	});

	test('a yes lets a new worker read the records of their role from now on, a yes to all from the beginning', async () => {
		const rate = (words: string): Wild =>
			row(world, 'workA', 'rating', { life_area: 'work', score: 4, rated_on: '2026-11-20', not_lower: words });
		const goal = row(world, 'workA', 'goal', { title: 'Planen som den er', status: 'active' });
		expect(await refusals(amina, rate('før'), goal)).toEqual([]);
		await propose(world.ids.siri, 'yes');
		await propose(world.ids.odd, 'yes_all');
		expect(await refusals(amina, rate('etterpå'))).toEqual([]);
		expect((await members(world.ids.enrolmentA))['work']).toEqual(['Amina', 'Lars', 'Odd', 'Siri']);
		const siri = JSON.stringify(await new Device(world.siri).pull(true));
		const odd = JSON.stringify(await new Device(world.odd).pull(true));
		for (const words of ['etterpå', 'Planen som den er']) for (const read of [siri, odd]) expect(read).toContain(words);
		expect(siri).not.toContain('"før"');
		expect(odd).toContain('"før"');
	});
});
