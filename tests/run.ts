/** `npm test`: checks, build, and every test on real parts. `--long` (npm run test:long) runs the slow ones at full size. */
import { findBrowser } from './browser.ts';
import { checks } from './checks.ts';
import { runAll, tool, type Step } from './steps.ts';

// The first check compiles them for all that follow.
process.env['LANGUAGES_COMPILED'] = '1';
if (process.argv.includes('--long')) process.env['STEGVIS_LONG'] = '1';

const vitest = (name: string, ...projects: string[]): Step =>
	tool(name, 'vitest/vitest.mjs', 'run', ...projects.flatMap((project) => ['--project', project]));

const build = (name: string, ...args: string[]): Step =>
	tool(name, 'vite/bin/vite.js', 'build', '--logLevel', 'warn', ...args);

await runAll([
	[
		...checks,
		// It writes the types of SvelteKit again, which those that read them must not meet half written.
		{ ...build('build'), after: ['types', 'types of the service worker'] },
		{ ...build('drawn states', '-c', 'tests/e2e/states/vite.config.ts'), after: ['languages compiled'] },
		{ ...tool('languages travel alone', 'tsx/dist/cli.mjs', 'tests/check/language-travel.ts'), after: ['build'] }
	],
	vitest('unit tests', 'unit'),
	// Together, so that one's longest story is told while the other's many short ones are.
	vitest('database and sync tests', 'sql', 'sync'),
	{
		...tool('browser tests', '@playwright/test/cli.js', 'test', '-c', 'tests/e2e'),
		env: { CHROMIUM: findBrowser(), STATES_DRAWN: '1' }
	}
]);
