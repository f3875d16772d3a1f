import { rm } from 'node:fs/promises';
import { expect, test as base } from '@playwright/test';
import pg from 'pg';
import { startEmbedded } from '../../supabase/local/embedded.ts';
import { scratchFolder } from '../scratch.ts';
import { KEY, startMachine, type StandIn } from '../machine.ts';
import { Stage } from './stage-people.ts';
import { Watch } from './watch.ts';

export type { Pair } from './stage-people.ts';

export const test = base.extend<{ watch: Watch }, { stage: Stage; machine: StandIn }>({
	/** The office's translator, asked nothing by anybody until an office switches it on. */
	machine: [
		async ({}, use) => {
			const machine = await startMachine();
			await use(machine);
			await machine.stop();
		},
		{ scope: 'worker' }
	],
	stage: [
		async ({ machine }, use) => {
			const dataDir = await scratchFolder('stegvis-e2e-');
			const own = { port: 0, pgPort: 0, dataDir, demo: true, throwAway: true };
			const embedded = await startEmbedded({ ...own, machine: { url: machine.url, key: KEY } });
			const db = new pg.Pool({ connectionString: embedded.pgUrl, max: 4 });
			await use(new Stage(embedded, db));
			await db.end();
			await embedded.stop();
			await rm(dataDir, { recursive: true, force: true });
		},
		{ scope: 'worker', timeout: 120_000 }
	],
	/** Fails every test in which the browser reported an error or a breach of the content policy. */
	watch: [
		async ({ browser }, use) => {
			const watch = new Watch();
			const follow = watch.follow.bind(watch);
			browser.on('context', follow);
			await use(watch);
			browser.off('context', follow);
			expect(watch.found).toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };
