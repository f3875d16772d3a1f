import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './src/i18n/project.inlang',
			outdir: './src/i18n/paraglide',
			outputStructure: 'locale-modules',
			emitTsDeclarations: true,
			strategy: ['globalVariable', 'baseLocale']
		}),
		sveltekit()
	],
	build: {
		target: ['chrome109', 'safari16.4', 'firefox115'],
		rolldownOptions: {
			// A message that is used but not in the catalogue must stop the build, not show up as an empty label.
			onLog(level, log, handler) {
				if (log.code === 'IMPORT_IS_UNDEFINED') throw new Error(log.message);
				handler(level, log);
			}
		}
	},
	test: {
		expect: { requireAssertions: true },
		projects: [
			{ extends: true, test: { name: 'unit', environment: 'node', include: ['src/**/*.test.ts', 'supabase/local/**/*.unit.test.ts'] } },
			{
				extends: true,
				test: { name: 'sql', environment: 'node', include: ['tests/sql/**/*.test.ts'], globalSetup: ['tests/sql/postgres.setup.ts'], testTimeout: 60_000, hookTimeout: 60_000 }
			},
			{
				extends: true,
				test: { name: 'sync', environment: 'node', include: ['tests/sync/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 60_000 }
			}
		]
	}
});
