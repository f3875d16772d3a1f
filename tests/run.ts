/** `npm test`: checks, build, and every test on real parts. `--long` (npm run test:long) runs the slow ones at full size. */
import { findBrowser } from './browser.ts';
import { runAll, tool, type Step } from './steps.ts';

// The first step compiles them for all that follow.
process.env['LANGUAGES_COMPILED'] = '1';
if (process.argv.includes('--long')) process.env['STEGVIS_LONG'] = '1';

const vitest = (name: string, project: string): Step => tool(name, 'vitest/vitest.mjs', 'run', '--project', project);

await runAll([
	tool('check', 'tsx/dist/cli.mjs', 'tests/check.ts'),
	tool('build', 'vite/bin/vite.js', 'build', '--logLevel', 'warn'),
	tool('languages travel alone', 'tsx/dist/cli.mjs', 'tests/check/language-travel.ts'),
	vitest('unit tests', 'unit'),
	vitest('database tests', 'sql'),
	vitest('sync tests', 'sync'),
	{ ...tool('browser tests', '@playwright/test/cli.js', 'test', '-c', 'tests/e2e'), env: { CHROMIUM: findBrowser() } }
]);
