import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../db.ts';
import { buildWorld, type World } from '../world.ts';
import { addProbe, attempt, type Who } from './probe.ts';
import { seedMatrix } from './seed.ts';
import { topicDeviations } from './topics.ts';

/** What is not a table of ours: topics of Realtime, and files, of which there are none yet. */
const db = await freshDatabase();
let world: World;
let everybody: Who[];
beforeAll(async () => {
	world = await buildWorld(db);
	everybody = await seedMatrix(db, world);
	await addProbe(db);
});
afterAll(() => db.drop());

test('everybody may listen to the topic of their own name, and to no other', async () => {
	const ids = [...Object.values(world.ids), ...Object.values(world.places)];
	expect(await topicDeviations(db, everybody, ids)).toEqual([]);
});

test.each([
	[
		'insert',
		`insert into realtime.messages (topic, extension, private, event) values ('person:x', 'broadcast', true, 'poke')`
	],
	['update', `update realtime.messages set topic = 'x'`],
	['delete', `delete from realtime.messages`],
	['send', `select realtime.send('{}', 'poke', 'person:x')`]
])('nobody writes to the table of messages: %s', async (_name, sql) => {
	const outcomes = await attempt(
		db,
		everybody.map(({ claims }) => ({ claims, sql })),
		['realtime.messages']
	);
	for (const [i, { changed, code }] of outcomes.entries()) {
		expect([everybody[i]?.name, changed]).toEqual([everybody[i]?.name, false]);
		expect([null, '42501']).toContain(code);
	}
});

test('there are no files: storage is empty, and no phone may make anything in it', async () => {
	const things = await db.query(
		`select relname as name from pg_class where relnamespace = 'storage'::regnamespace
		union all select proname from pg_proc where pronamespace = 'storage'::regnamespace`
	);
	expect(things, 'a table of storage needs its people and its expectations here').toEqual([]);
	const rights = await db.query<{ may: boolean }>(
		`select bool_or(has_schema_privilege(role, schema, 'create')) as may
		from unnest(array['anon', 'authenticated']) role, unnest(array['storage', 'public', 'app', 'private', 'realtime', 'auth']) schema`
	);
	expect(rights).toEqual([{ may: false }]);
});
