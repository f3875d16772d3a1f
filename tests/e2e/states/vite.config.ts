/** Builds or serves the page of all drawn states: `npx vite -c tests/e2e/states/vite.config.ts`. Apart from the app's own build. */
import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

function fromTop(path: string): string {
	return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}

export default defineConfig({
	root: fromTop('tests/e2e/states'),
	publicDir: fromTop('static'),
	cacheDir: fromTop('node_modules/.vite-states'),
	plugins: [
		paraglideVitePlugin({
			project: './src/i18n/project.inlang',
			outdir: './src/i18n/paraglide',
			outputStructure: 'locale-modules',
			emitTsDeclarations: true,
			strategy: ['globalVariable', 'baseLocale']
		}),
		svelte({ configFile: false, compilerOptions: { runes: true } })
	],
	server: { fs: { allow: [fromTop('.')] } },
	build: {
		target: ['chrome109', 'safari16.4', 'firefox115'],
		outDir: fromTop('node_modules/.states'),
		emptyOutDir: true
	}
});
