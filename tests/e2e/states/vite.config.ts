/** The page of all drawn states. To look at it while working: `npx vite -c tests/e2e/states/vite.config.ts`, /tests/e2e/states/. */
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { compiledLanguages, wordsAsOne } from '../../../src/i18n/build.ts';

function fromTop(path: string): string {
	return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}

const page = fromTop('tests/e2e/states/index.html');

export default defineConfig(({ command }) => ({
	// While working, the top: a new state beside a view is noticed. Built, the page itself.
	root: fromTop(command === 'serve' ? '.' : 'tests/e2e/states'),
	publicDir: fromTop('static'),
	cacheDir: fromTop('node_modules/.vite-states'),
	plugins: [compiledLanguages(), wordsAsOne(), svelte({ configFile: false, compilerOptions: { runes: true } })],
	optimizeDeps: { entries: [page] },
	build: {
		// Never travels: its size is nobody's matter.
		chunkSizeWarningLimit: 10_000,
		target: ['chrome109', 'safari16.4', 'firefox115'],
		outDir: fromTop('node_modules/.states'),
		emptyOutDir: true,
		// One file each: a screen is whole at once, also what the app fetches later.
		cssCodeSplit: false,
		rolldownOptions: { input: page, output: { codeSplitting: false } }
	}
}));
