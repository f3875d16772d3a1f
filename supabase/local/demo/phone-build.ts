import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const PHONE_DIR = join(ROOT, 'node_modules/.stegvis-demo');

/** Bundles `phone.ts`, which needs the app's own modules, when the app was built after it. Never part of the app. */
export async function ensureDemoPhone(): Promise<void> {
	const [bundle, app] = await Promise.all([
		changed(join(PHONE_DIR, 'phone.js')),
		changed(join(ROOT, 'build/200.html'))
	]);
	if (bundle > app) return;
	await build({
		configFile: false,
		root: ROOT,
		base: './',
		publicDir: false,
		logLevel: 'warn',
		plugins: [svelte({ configFile: false, compilerOptions: { runes: true } })],
		build: {
			outDir: PHONE_DIR,
			emptyOutDir: true,
			modulePreload: false,
			rolldownOptions: {
				input: join(ROOT, 'supabase/local/demo/phone.ts'),
				output: { entryFileNames: 'phone.js', chunkFileNames: '[name]-[hash].js' }
			}
		}
	});
}

async function changed(path: string): Promise<number> {
	return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
}
