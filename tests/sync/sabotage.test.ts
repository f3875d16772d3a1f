import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import type { PullReply, PushReply } from '#lib/core/sync/protocol.ts';
import type { Remote } from '#lib/sync/ports.ts';
import { rewrite } from '../sql/rewrite.ts';
import type { SqlRemote } from './network.ts';
import { events, type Event } from './simulation/events.ts';
import type { Sabotage } from './simulation/run.ts';
import { tell } from './simulation/story.ts';

/**
 * The simulation must find what it is there to find: each protocol here is broken on purpose. What only shows when
 * two really work at once (cursor, snapshot, locks) is found by the races in tests/sql/race, which have their own proof.
 */
const LONG = process.env['STEGVIS_LONG'] === '1';
const RUNS = 400;
const LIMIT = LONG ? 3_600_000 : 60_000;

beforeAll(() => {
	vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

type Answer = Extract<PullReply, { ok: true }>;

/** A phone that hears something else than what the database answered to its pull. */
const hears =
	(change: (answer: Answer) => Answer) =>
	(remote: SqlRemote): Remote => ({
		push: (...args) => remote.push(...args),
		async pull(...args) {
			const reply = await remote.pull(...args);
			return reply.ok ? change(reply) : reply;
		}
	});

const SABOTAGES: Record<string, { sabotage: Sabotage; found: RegExp }> = {
	'a refusal is dropped': {
		sabotage: {
			wire: (remote) => ({
				async push(...args) {
					const reply = await remote.push(...args);
					return reply.ok ? { ...reply, refused: [] } : reply;
				},
				pull: hears((answer) => ({ ...answer, refused: [] }))(remote).pull
			})
		},
		found: /is nowhere/
	},
	'an unknown audience is wiped': {
		sabotage: {
			wire: hears((answer) => ({ ...answer, removed: [...answer.removed, ...answer.unknown], unknown: [] }))
		},
		found: /let go without having been removed/
	},
	'a removed audience is kept': {
		sabotage: {
			wire: hears((answer) => ({ ...answer, removed: [], unknown: [...answer.unknown, ...answer.removed] }))
		},
		found: /rows of an audience this person is not in/
	},
	'deletions are not told': {
		sabotage: {
			wire: hears((answer) => ({
				...answer,
				audiences: answer.audiences.map((audience) => ({ ...audience, gone: [] }))
			}))
		},
		found: /deeply equal/
	},
	'what was sent is taken for arrived': {
		sabotage: {
			wire(remote) {
				let sent = 0;
				return {
					push(client, mutations) {
						sent = mutations.at(-1)?.seq ?? sent;
						const arrived: PushReply = { ok: true, last_seq: sent, refused: [], hold: null, gap: false };
						return remote.push(client, mutations).catch(() => arrived);
					},
					pull: hears((answer) => ({ ...answer, last_seq: Math.max(answer.last_seq, sent) }))(remote).pull
				};
			}
		},
		found: /is nowhere/
	},
	'a log forgets its place': {
		sabotage: {
			database: (db) => rewrite(db, 'private.open_client', ['return last;', 'return last * 0;'])
		},
		found: /still said to be refused/
	}
};

const RECORDED = join(import.meta.dirname, 'sabotages');

/** In `npm test` the shortest story that finds it is told; in the long run chance must find it anew. */
test.each(Object.entries(SABOTAGES))('it is found when %s', { timeout: LIMIT }, async (what, { sabotage, found }) => {
	const file = join(RECORDED, `${what.replaceAll(' ', '-')}.json`);
	if (!LONG) return expect(tell(JSON.parse(readFileSync(file, 'utf8')) as Event[], sabotage)).rejects.toThrow(found);
	const result = await fc.check(
		fc.asyncProperty(events, (story) => tell(story, sabotage)),
		{ numRuns: RUNS, endOnFailure: true }
	);
	expect(String(result.errorInstance)).toMatch(found);
	console.log(`${what}: found by run ${result.numRuns}`);
});
