import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PullReply, PushReply } from '#lib/core/sync/protocol.ts';
import { asPullReply, asPushReply } from '#lib/remote/replies.ts';
import { freshDatabase } from '../db.ts';
import type { Who } from '../matrix/probe.ts';
import { seedMatrix } from '../matrix/seed.ts';
import { buildWorld, type World } from '../world.ts';
import { junk, oddText, spelling, spoil, spoilt } from './junk.ts';
import { LIMIT, LONG, SEED } from './length.ts';
import { goodMutations, logOf } from './mutations.ts';
import { Trials, type Call, type Seen } from './trial.ts';

/** Each run is one to four calls. */
const RUNS = LONG ? 3_000 : 150;

const db = await freshDatabase();
let world: World;
let everybody: Who[];
let good: Record<string, unknown>[];
let trials: Trials;
const codes = new Map<string, number>();
let calls = 0;

beforeAll(async () => {
	world = await buildWorld(db);
	everybody = await seedMatrix(db, world);
	good = await goodMutations(db);
	trials = await Trials.on(db);
});
afterAll(async () => {
	console.log(`${calls} calls, seed ${SEED}:`, Object.fromEntries([...codes].sort()));
	await trials.end();
	await db.drop();
});

const check = <Ts>(property: fc.IAsyncProperty<Ts>): Promise<void> =>
	fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: RUNS > 1000 });

/** Errors after which the same call can succeed, as private.is_transient says. */
const TRANSIENT = /^(40001|40P01|55P03|25006|53...|57...|08...)$/;

/** Raised while PostgreSQL reads an argument, before anything of ours runs. */
const beforeUs = ({ code, where }: { code: string; where: string }): boolean =>
	/^(22...|54001)$/.test(code) && !where.includes('PL/pgSQL') && !where.includes('SQL function');

/** What must hold for every call, whatever was sent; gives the answer, if any. */
function answered({ answer, raised, changed, reached }: Seen, who: Who): Record<string, unknown> | null {
	calls += 1;
	expect(reached, 'rows of others').toBe(false);
	if (raised) {
		count(`raised ${raised.code}`);
		expect([raised, beforeUs(raised) || TRANSIENT.test(raised.code) || who.claims.role === 'anon']).toEqual([
			raised,
			true
		]);
		expect(changed).toEqual([]);
		return null;
	}
	expect(answer).toMatchObject({ ok: expect.any(Boolean) as boolean });
	const reply = answer as Record<string, unknown>;
	count(reply['ok'] ? 'ok' : String(reply['code']));
	if (reply['ok'] === false) {
		expect(reply['code']).toEqual(expect.any(String));
		expect(changed).toEqual([]);
	}
	return reply;
}

const count = (code: string, by = 1): void => void codes.set(code, (codes.get(code) ?? 0) + by);
/** Everybody, and more often those who see something and so get further. */
const anybody = (): fc.Arbitrary<Who> => {
	const inside = everybody.filter(({ sees }) => sees.length > 0);
	return fc.constantFrom(...everybody, ...inside, ...inside);
};
const isTime = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));

/** A phone can read what it gets: the app's own reader takes it, and every time in it is one. */
function readable(reply: Record<string, unknown>): void {
	const pulled: PullReply = asPullReply(reply);
	for (const { row } of pulled.ok ? pulled.audiences.flatMap(({ rows }) => rows) : [])
		for (const [name, value] of Object.entries(row))
			if (/_(at|on)$/.test(name) && value !== null) expect([name, value, isTime(value)]).toEqual([name, value, true]);
}

test('sync_push answers whatever is sent, and what is refused changes nothing', { timeout: LIMIT }, async () => {
	await check(
		fc.asyncProperty(anybody(), logOf(good), async (who, { calls: batches }) => {
			const client = randomUUID();
			const pull: Call = { name: 'sync_pull', args: [client, null, '{}', true] };
			const pushes = batches.map((batch): Call => ({ name: 'sync_push', args: [client, batch] }));
			const seen = await trials.run(who.claims, who.sees, [...pushes, pull]);
			let last = 0;
			for (const one of seen.slice(0, -1)) {
				const reply = answered(one, who);
				if (!reply) continue;
				const pushed: PushReply = asPushReply(reply);
				if (!pushed.ok) continue;
				for (const { code } of pushed.refused) count(code);
				expect(pushed.last_seq).toBeGreaterThanOrEqual(last);
				const numbers = pushed.refused.filter(({ seq }) => seq !== null).map(({ seq }) => seq);
				expect(new Set(numbers).size).toBe(numbers.length);
				// Those of numbers sent before are told again.
				const refusedNow = numbers.filter((seq) => seq !== null && seq > last);
				const accepted = pushed.last_seq - last - refusedNow.length;
				if (accepted === 0) expect(one.changed).toEqual([]);
				count('accepted', accepted);
				last = pushed.last_seq;
			}
			const pulled = answered(seen.at(-1) as Seen, who);
			if (pulled?.['ok']) readable(pulled);
		})
	);
	expect(codes.get('failed')).toBeUndefined();
});

/** Arguments of a function by type: good ones, and others that the type takes or does not take. */
function argument(type: string): fc.Arbitrary<unknown> {
	const ids = [
		...[...Object.values(world.ids), ...Object.values(world.places)],
		...good.map((mutation) => String(mutation['id']))
	];
	switch (type) {
		case 'uuid':
			return fc.oneof(fc.constantFrom<unknown>(...ids, null), fc.uuid(), oddText);
		case 'boolean':
			return fc.constantFrom<unknown>(true, false, null, 'x');
		case 'jsonb[]':
			return fc.oneof(
				fc.array(junk, { maxLength: 4 }).map((list) => list.map((value) => JSON.stringify(value))),
				fc.constantFrom<unknown>(null, [], [null], [[]], '{', [['1'], ['2']])
			);
		default:
			return fc.oneof(
				...[fc.constantFrom<unknown>(null, ...['task', 'message', 'person', 'nb', 'se', 'oot', 'AAAAAAAA', 'Ny'])],
				...[oddText, cursors(), junk.map((value) => JSON.stringify(value))]
			);
	}
}

/** Cursors as a phone keeps them, spoilt in up to two places. */
function cursors(): fc.Arbitrary<string> {
	const whole = Object.fromEntries(Object.values(world.places).map((id) => [id, 1]));
	return fc
		.tuple(fc.array(spoil, { maxLength: 2 }), spelling)
		.map(([spoils, spell]) => spell(JSON.stringify(spoils.reduce((value, one) => spoilt(value, one), whole))));
}

test(
	'every function in public answers whatever it is given, and a refusal changes nothing',
	{ timeout: LIMIT },
	async () => {
		const functions = await db.query<{ name: string; types: string[] }>(
			`select proname as name, array(select format_type(t, null) from unnest(proargtypes) with ordinality u (t, n) order by n) as types
		from pg_proc where pronamespace = 'public'::regnamespace order by 1`
		);
		expect(functions.map(({ name }) => name)).toContain('redeem_invitation');
		const call = fc
			.constantFrom(...functions)
			.chain(({ name, types }) => fc.tuple(...types.map(argument)).map((args): Call => ({ name, args })));
		await check(
			fc.asyncProperty(anybody(), fc.array(call, { minLength: 1, maxLength: 3 }), async (who, tried) => {
				const seen = await trials.run(who.claims, who.sees, tried);
				for (const [i, one] of seen.entries()) {
					// A wrong code is counted; a lead of the office takes a worker out of a team without being in it.
					const leads = who.name === 'lead' && tried[i]?.name === 'leave_team';
					const known = {
						...one,
						changed: one.changed.filter((table) => table !== 'app.invitation'),
						reached: one.reached && !leads
					};
					const reply = answered(known, who);
					if (reply?.['ok'] && tried[i]?.name === 'sync_pull') readable(reply);
				}
			})
		);
	}
);

const OFTEN = ['accepted', 'ok', 'forbidden', 'gone', 'invalid', 'unknown_table', 'malformed', 'no_match'];
const SELDOM = ['used_id', 'unknown_column', 'unknown_op', 'wrong_state', 'not_bound', 'revoked'];

test('the fuzzing reaches what it should: much is accepted, and every way of refusing is met', () => {
	for (const code of [...OFTEN, ...(LONG ? SELDOM : [])]) expect([code, codes.get(code) ?? 0]).not.toEqual([code, 0]);
	expect(codes.get('accepted')).toBeGreaterThan(RUNS / 10);
});
