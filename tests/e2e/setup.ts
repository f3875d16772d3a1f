import { build } from 'vite';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../../supabase/local/build.ts';

/** Builds the app when its sources are newer, and the page of drawn states. */
export default async function setup(): Promise<void> {
	await ensureBuild((line) => console.log(line));
	await build({ configFile: fileURLToPath(new URL('./states/vite.config.ts', import.meta.url)), logLevel: 'warn' });
}
