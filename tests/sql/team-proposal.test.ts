import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from './db.ts';
import { Device } from './device.ts';
import { buildWorld, newId, type World } from './world.ts';

const db = await freshDatabase();
let world: World;
beforeAll(async () => {
	world = await buildWorld(db);
});
afterAll(() => db.drop());

const propose = (person: string): Record<string, unknown> & { id: string } => ({
	...{ op: 'put', tbl: 'team_proposal', id: newId() },
	row: {
		enrolment_id: world.ids.enrolmentA,
		audience_id: world.places.teamA,
		person_id: person,
		why: 'Kan støtte deg.'
	}
});
const answer = (id: string, now: string): Record<string, unknown> => ({
	...{ op: 'patch', tbl: 'team_proposal', id, cols: { answer: { was: null, now } } }
});
const sees = async (person: string): Promise<boolean> =>
	(
		await db.query('select from app.audience_member where person_id = $1 and audience_id = $2 and removed_at is null', [
			...[person, world.places.teamA]
		])
	).length === 1;

test('a colleague comes in only by the participant’s yes, under the name the office knows', async () => {
	const kari = new Device(world.kari);
	const amina = new Device(world.amina);
	const first = propose(world.ids.odd);
	expect(await kari.push(first)).toMatchObject({ ok: true, refused: [] });
	const [row] = await db.query('select display_name, role from app.team_proposal where id = $1', [first.id]);
	expect(row).toMatchObject({ display_name: 'Odd' });
	expect(await sees(world.ids.odd)).toBe(false);

	expect(await kari.push(answer(first.id, 'yes'))).toMatchObject({ refused: [{ code: 'forbidden' }] });
	expect(await sees(world.ids.odd)).toBe(false);
	expect(await amina.push(answer(first.id, 'no'))).toMatchObject({ refused: [] });
	expect(await sees(world.ids.odd)).toBe(false);
	expect(await amina.push(answer(first.id, 'yes'))).toMatchObject({ refused: [{ code: 'forbidden' }] });

	const second = propose(world.ids.odd);
	expect(await kari.push(second)).toMatchObject({ refused: [] });
	expect(await amina.push(answer(second.id, 'yes'))).toMatchObject({ refused: [] });
	expect(await sees(world.ids.odd)).toBe(true);
});

test('nobody proposes a participant, a stranger, somebody of the team, or for another team', async () => {
	const kari = new Device(world.kari);
	for (const person of [world.ids.bilal, newId(), world.ids.lars])
		expect((await kari.push(propose(person))).ok && (await kari.push(propose(person)))).toMatchObject({
			refused: [{ code: expect.stringMatching(/invalid|dependency/) as string }]
		});
	expect(await new Device(world.amina).push(propose(world.ids.lead))).toMatchObject({
		refused: [{ code: 'forbidden' }]
	});
	expect(await new Device(world.odd).push(propose(world.ids.lead))).toBeTruthy();
});
