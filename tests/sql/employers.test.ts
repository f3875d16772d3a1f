import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { Device, patch, refusals, row } from './device.ts';
import { buildWorld, type World } from './world.ts';

/** Employers are contacted after a yes that holds, and hear no more than was chosen; the database keeps both. */
const db = await freshDatabase();
let world: World;
let people: Record<'amina' | 'kari' | 'lars', Device>;
beforeAll(async () => {
	world = await buildWorld(db);
});
beforeEach(async () => {
	await db.query('delete from app.contact_entry');
	await db.query('delete from app.employer_contact');
	people = { amina: new Device(world.amina), kari: new Device(world.kari), lars: new Device(world.lars) };
});
afterAll(() => db.drop());

type Made = ReturnType<typeof row>;
const proposal = (fields: Record<string, unknown> = {}): Made =>
	row(world, 'teamA', 'employer_contact', { employer: 'Havna Matsenter', ...fields });
const entry = ({ id }: Made, disclosed: string, fields: Record<string, unknown> = {}): Made =>
	row(world, 'teamA', 'contact_entry', {
		...{ contact_id: id, happened_on: '2026-11-20', how: 'phone', said: 'De ringer fredag', disclosed },
		...fields
	});
const says = ({ id }: Made, now: unknown, was: unknown = null) => patch('employer_contact', id, 'approval', now, was);
const chooses = ({ id }: Made, now: unknown, was: unknown = null) =>
	patch('employer_contact', id, 'disclosure', now, was);
const count = async (table: string): Promise<number> =>
	(await db.query<{ n: number }>(`select count(*)::int as n from app.${table}`))[0]?.n ?? -1;

async function proposed(...answers: ((made: Made) => ReturnType<typeof patch>)[]): Promise<Made> {
	const made = proposal();
	expect(await refusals(people.lars, made)).toEqual([]);
	expect(await refusals(people.amina, ...answers.map((answer) => answer(made)))).toEqual([]);
	return made;
}

describe('a yes', () => {
	test.each([null, 'no', 'talk', 'withdrawn'])('while the answer is %s nothing is logged', async (answer) => {
		const made = await proposed(...(answer === null ? [] : [(one: Made) => says(one, answer)]));
		expect(await refusals(people.lars, entry(made, 'nothing'))).toEqual(['not_approved']);
		expect(await count('contact_entry')).toBe(0);
	});

	test('is given by the participant, who may take it back; what was logged in between stays', async () => {
		const made = await proposed((one) => says(one, 'yes'));
		expect(await refusals(people.kari, entry(made, 'nothing'))).toEqual([]);
		expect(await refusals(people.amina, says(made, 'withdrawn', 'yes'))).toEqual([]);
		expect(await refusals(people.lars, entry(made, 'nothing'))).toEqual(['not_approved']);
		expect(await refusals(people.amina, says(made, 'yes', 'withdrawn'))).toEqual([]);
		expect(await refusals(people.lars, entry(made, 'nothing'))).toEqual([]);
		expect(await count('contact_entry')).toBe(2);
	});

	test('an old tap from another phone does not open again what was closed since', async () => {
		const made = await proposed(
			(one) => says(one, 'yes'),
			(one) => says(one, 'withdrawn', 'yes')
		);
		expect(await refusals(new Device(world.amina), says(made, 'yes'))).toEqual(['wrong_state']);
		expect(await refusals(people.lars, entry(made, 'nothing'))).toEqual(['not_approved']);
	});

	test('has the day of the database, and each answer stays with its day', async () => {
		const made = await proposed(
			(one) => says(one, 'yes'),
			(one) => chooses(one, 'more')
		);
		const today = (await db.query<{ day: string }>(`select ((now() at time zone 'Europe/Oslo')::date)::text as day`))[0]
			?.day;
		expect(await refusals(people.amina, patch('employer_contact', made.id, 'approval_on', '2020-01-01'))).toEqual([
			'forbidden'
		]);
		expect(
			await db.query('select approval_on::text, disclosure_on::text from app.employer_contact where id = $1', [made.id])
		).toEqual([{ approval_on: today, disclosure_on: today }]);
		expect(await refusals(people.amina, says(made, 'withdrawn', 'yes'))).toEqual([]);
		expect(
			await db.query(
				`select was, became, happened_on::text from app.history where row_id = $1 and col = 'approval' order by created_at`,
				[made.id]
			)
		).toEqual([
			{ was: null, became: 'yes', happened_on: today },
			{ was: 'yes', became: 'withdrawn', happened_on: today }
		]);
	});

	test('taken back while somebody logs: the entry comes wholly before, or is refused by its name', async () => {
		const seen = new Set<string>();
		for (let round = 0; round < 12; round++) {
			const made = await proposed((one) => says(one, 'yes'));
			const before = await count('contact_entry');
			const [logged, taken] = await Promise.all([
				refusals(people.lars, entry(made, 'nothing')),
				refusals(people.amina, says(made, 'withdrawn', 'yes'))
			]);
			expect(taken).toEqual([]);
			expect([[], ['not_approved']]).toContainEqual(logged);
			expect(await count('contact_entry')).toBe(before + (logged.length === 0 ? 1 : 0));
			seen.add(logged.join());
		}
		expect(seen.size).toBeGreaterThan(0);
	});

	test('an entry past the log of a phone waits for a withdrawal that is being written, and is refused', async () => {
		const made = await proposed((one) => says(one, 'yes'));
		const withdrawing = db.query(
			`with w as (update app.employer_contact set approval = 'withdrawn' where id = $1 returning id) select pg_sleep(0.6) from w`,
			[made.id]
		);
		await new Promise((resolve) => setTimeout(resolve, 200));
		const { id, row: fields } = entry(made, 'nothing');
		const values = [id, fields['enrolment_id'], fields['audience_id'], made.id];
		const logged = world.lars.query(
			`insert into app.contact_entry (id, enrolment_id, audience_id, contact_id, happened_on, how, said, disclosed)
			values ($1, $2, $3, $4, '2026-11-20', 'phone', 'De ringer', 'nothing')`,
			values
		);
		await expect(logged).rejects.toMatchObject({ constraint: 'not_approved' });
		await withdrawing;
		expect(await count('contact_entry')).toBe(0);
	});
});

describe('what may be said', () => {
	test.each([
		[null, ['nothing']],
		['nothing', ['nothing']],
		['adjustments', ['nothing', 'adjustments']],
		['more', ['nothing', 'adjustments', 'more']]
	])('chosen %s: %j may be said and no more', async (chosen, may) => {
		const made = await proposed(
			(one) => says(one, 'yes'),
			...(chosen === null ? [] : [(one: Made) => chooses(one, chosen)])
		);
		for (const level of ['nothing', 'adjustments', 'more'])
			expect(await refusals(people.lars, entry(made, level)), level).toEqual(
				may.includes(level) ? [] : ['more_than_chosen']
			);
		expect(await count('contact_entry')).toBe(may.length);
	});

	test('a choice that is narrowed holds for what comes after', async () => {
		const made = await proposed(
			(one) => says(one, 'yes'),
			(one) => chooses(one, 'more')
		);
		expect(await refusals(people.lars, entry(made, 'more'))).toEqual([]);
		expect(await refusals(people.amina, chooses(made, 'nothing', 'more'))).toEqual([]);
		expect(await refusals(people.lars, entry(made, 'adjustments'))).toEqual(['more_than_chosen']);
	});
});

describe('who writes', () => {
	test('a worker proposes and logs, the participant answers, nobody for the other', async () => {
		const made = await proposed();
		expect(await refusals(people.amina, proposal(), entry(made, 'nothing'))).toEqual(['forbidden', 'forbidden']);
		expect(
			await refusals(people.lars, says(made, 'yes'), chooses(made, 'more'), proposal({ approval: 'yes' }))
		).toEqual(['forbidden', 'forbidden', 'forbidden']);
		for (const person of ['odd', 'rune', 'siri', 'lead', 'bilal'] as const)
			for (const code of await refusals(
				new Device(world[person]),
				proposal(),
				entry(made, 'nothing'),
				says(made, 'yes')
			))
				expect(['forbidden', 'gone', 'dependency'], person).toContain(code);
		expect([await count('employer_contact'), await count('contact_entry')]).toEqual([1, 0]);
	});

	test('a yes is given to what stands there: nobody changes it, and only an unanswered proposal is taken back', async () => {
		const made = await proposed((one) => says(one, 'yes'));
		const takeBack = { op: 'delete', tbl: 'employer_contact', id: made.id };
		for (const col of ['employer', 'place', 'purpose'])
			expect(await refusals(people.lars, patch('employer_contact', made.id, col, 'noe annet'))).toEqual(['forbidden']);
		expect(await refusals(people.lars, takeBack)).toEqual(['forbidden']);
		const open = await proposed();
		expect(await refusals(people.kari, { ...takeBack, id: open.id })).toEqual(['forbidden']);
		expect(await refusals(people.lars, { ...takeBack, id: open.id })).toEqual([]);
	});

	test('what was done is never changed or taken away, by anybody', async () => {
		const made = await proposed((one) => says(one, 'yes'));
		const done = entry(made, 'nothing');
		expect(await refusals(people.lars, done)).toEqual([]);
		for (const who of [people.lars, people.kari, people.amina])
			expect(
				await refusals(
					who,
					patch('contact_entry', done.id, 'said', 'ingenting', 'De ringer fredag'),
					patch('contact_entry', done.id, 'disclosed', 'more', 'nothing'),
					{ op: 'delete', tbl: 'contact_entry', id: done.id }
				)
			).toEqual(['forbidden', 'forbidden', 'forbidden']);
	});

	test('it is the team’s and not hidden in another space; odd values change nothing', async () => {
		const made = await proposed((one) => says(one, 'yes'));
		expect(await refusals(people.lars, row(world, 'larsA', 'employer_contact', { employer: 'Havna' }))).toEqual([
			'forbidden'
		]);
		expect(
			await refusals(
				people.lars,
				proposal({ employer: ' ' }),
				proposal({ employer: 'x'.repeat(201) }),
				entry(made, 'alt'),
				entry(made, 'nothing', { how: 'rykter' }),
				entry(made, 'nothing', { said: 'x'.repeat(2001) }),
				entry(made, 'nothing', { happened_on: '31.11.2026' })
			)
		).toEqual(['invalid', 'too_long', 'invalid', 'invalid', 'too_long', 'invalid']);
		expect([await count('employer_contact'), await count('contact_entry')]).toEqual([1, 0]);
	});
});
