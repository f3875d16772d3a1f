import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { compiledLanguages, cutLanguages, nameLanguageFiles, wordsAsOne } from './src/i18n/build.ts';
import { fewFiles } from './src/bundle/chunks.ts';
import { leftOutMethods } from './src/bundle/left-out-methods.ts';
import { noHydration } from './src/bundle/no-hydration.ts';
import { noSlots } from './src/bundle/no-slots.ts';
import { oneName } from './src/bundle/one-name.ts';
import { packs } from './src/bundle/packs.ts';
import { plainProps } from './src/bundle/plain-props.ts';
import { shortExports } from './src/bundle/short-exports.ts';
import { languages } from './src/i18n/languages.ts';
import { shortNames } from './src/i18n/short-names.ts';
import { SlowFirst } from './tests/slow-first.ts';

const messageNames = Object.keys(JSON.parse(readFileSync('src/i18n/messages/nb.json', 'utf8')) as object);

export default defineConfig({
	plugins: [
		cutLanguages(),
		shortNames(messageNames),
		wordsAsOne(),
		compiledLanguages(),
		nameLanguageFiles(languages.map((language) => language.tag)),
		fewFiles(),
		packs(),
		oneName(),
		shortExports(),
		leftOutMethods(),
		sveltekit(),
		noSlots(),
		noHydration(),
		plainProps()
	],
	// Dexie's own entry is the old script in a wrapper; its module is 3 KiB smaller on the phone.
	resolve: {
		alias: {
			dexie: 'dexie/dist/modern/dexie.mjs',
			'@supabase/storage-js': resolve('src/bundle/left-out.ts'),
			'@supabase/functions-js': resolve('src/bundle/left-out.ts')
		}
	},
	build: {
		target: ['chrome109', 'safari16.4', 'firefox115'],
		// Lists of what each screen imports would weigh as much as a screen. Files come in packs (bundle/packs.ts); before
		// those are here, a screen takes a round trip more.
		modulePreload: { resolveDependencies: (_file, found) => found.filter((one) => one.endsWith('.css')) },
		rolldownOptions: {
			// Names are given by bundle/one-name.ts.
			output: { minify: { compress: true, mangle: false } },
			// A message that is used but not in the catalogue must stop the build, not show up as an empty label.
			onLog(level, log, handler) {
				if (log.code === 'IMPORT_IS_UNDEFINED') throw new Error(log.message);
				handler(level, log);
			}
		}
	},
	test: {
		// A busy machine may take seconds for what is asked for again and again.
		expect: { requireAssertions: true, poll: { timeout: 10_000 } },
		// Vitest would leave one core alone, which is half of two; much of the time a test waits for the database.
		maxWorkers: '100%',
		sequence: { sequencer: SlowFirst },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'supabase/{functions,local}/**/*.test.ts', 'tests/check/**/*.test.ts'],
					testTimeout: 30_000
				}
			},
			{
				extends: true,
				test: {
					name: 'sql',
					environment: 'node',
					// Each file has a database of its own, and shares nothing else.
					isolate: false,
					include: ['tests/sql/**/*.test.ts'],
					globalSetup: ['tests/sql/postgres.setup.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'sync',
					environment: 'node',
					// Each file has a database of its own, and shares nothing else.
					isolate: false,
					include: ['tests/sync/**/*.test.ts'],
					globalSetup: ['tests/sql/postgres.setup.ts'],
					testTimeout: 120_000,
					hookTimeout: 60_000
				}
			}
		]
	}
});
