import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { events, type Event } from './simulation/events.ts';
import { tell } from './simulation/story.ts';

/** Four phones with two tabs each, three people, and whatever can happen to them; see simulation/events.ts. */
const LONG = process.env['STEGVIS_LONG'] === '1';
const RUNS = Number(process.env['SYNC_RUNS'] || (LONG ? 10_000 : 40));
/** The same stories each time where a change is judged, so that it is judged by itself; new ones where they are looked for. */
const SAME = 20_261_127;
const REPLAY = {
	seed: process.env['SYNC_SEED'] || (LONG || process.env['SYNC_RUNS'] ? undefined : SAME),
	path: process.env['SYNC_PATH']
};

/** Stories that once went wrong, as they were printed. */
const RECORDED = join(import.meta.dirname, 'regressions');

beforeAll(() => {
	// Dexie says so each time the connection is taken from it.
	vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

test.each(readdirSync(RECORDED))('what once went wrong: %s', async (file) => {
	const story = JSON.parse(readFileSync(join(RECORDED, file), 'utf8')) as Event[];
	await expect(tell(story)).resolves.toBeUndefined();
});

test(
	'whatever happens, nothing is lost or seen by others, and all phones end up with what their people may see',
	{ timeout: 60_000 + RUNS * 20_000 },
	async () => {
		const result = await fc.check(
			fc.asyncProperty(events, (story) => tell(story)),
			{
				numRuns: RUNS,
				endOnFailure: process.env['SYNC_SHRINK'] === undefined,
				...(REPLAY.seed ? { seed: Number(REPLAY.seed) } : {}),
				...(REPLAY.path ? { path: REPLAY.path } : {})
			}
		);
		if (!result.failed) return expect(result.numRuns).toBeGreaterThan(0);
		const again = `SYNC_SEED=${result.seed} SYNC_PATH=${result.counterexamplePath} npm run test:sync -- simulation`;
		const story = JSON.stringify(result.counterexample?.[0]);
		console.log(`To see it again:\n${again}\nTo keep it, write this to tests/sync/regressions/<what>.json:\n${story}`);
		throw result.errorInstance;
	}
);
