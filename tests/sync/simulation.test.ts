import fc from 'fast-check';
import { expect, test } from 'vitest';
import { events, type Event } from './simulation/events.ts';
import { checkAll, quieten } from './simulation/quiet.ts';
import { Run } from './simulation/run.ts';

async function tell(story: readonly Event[]): Promise<void> {
	const run = await Run.start();
	try {
		for (const event of story) await run.do(event);
		await quieten(run);
		await checkAll(run);
	} finally {
		await run.end();
	}
}

const env = (name: string): string | undefined => process.env[name] || undefined;

const RUNS = Number(env('SYNC_RUNS') ?? (env('STEGVIS_LONG') ? 10_000 : 40));

test('whatever happens', async () => {
	const seed = env('SYNC_SEED');
	const path = env('SYNC_PATH');
	const result = await fc.check(fc.asyncProperty(events, tell), {
		numRuns: RUNS,
		endOnFailure: env('SYNC_SHRINK') === undefined,
		...(seed ? { seed: Number(seed) } : {}),
		...(path ? { path } : {})
	});
	if (result.failed) {
		console.log(JSON.stringify(result.counterexample?.[0]));
		console.log(`SYNC_SEED=${result.seed} SYNC_PATH=${result.counterexamplePath}`, 'runs', result.numRuns);
		throw result.errorInstance;
	}
	expect(result.failed).toBe(false);
}, 3_600_000);
