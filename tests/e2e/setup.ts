import { build } from 'vite';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../../supabase/local/build.ts';

/** Builds the app when its sources are newer, and the page of drawn states unless `npm test` has just done so. */
export default async function setup(): Promise<void> {
	await ensureBuild((line) => console.log(line));
	if (process.env['STATES_DRAWN'] === '1') return;
	await build({ configFile: fileURLToPath(new URL('./states/vite.config.ts', import.meta.url)), logLevel: 'warn' });
}
