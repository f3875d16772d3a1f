/** `npm test`: checks, build, and every test on real parts. `--long` (npm run test:long) runs the slow ones at full size. */
import { findBrowser } from './browser.ts';
import { runAll, tool, type Step } from './steps.ts';

const long = process.argv.includes('--long');
const browser = (step: Step): Step => ({
	...step,
	env: { CHROMIUM: findBrowser(), ...(long ? { STEGVIS_LONG: '1' } : {}) }
});
const vitest = (name: string, project: string): Step => ({
	...tool(name, 'vitest/vitest.mjs', 'run', '--project', project),
	env: long ? { STEGVIS_LONG: '1' } : {}
});

await runAll([
	tool('check', 'tsx/dist/cli.mjs', 'tests/check.ts'),
	tool('build', 'vite/bin/vite.js', 'build', '--logLevel', 'warn'),
	tool('languages travel alone', 'tsx/dist/cli.mjs', 'tests/check/language-travel.ts'),
	vitest('unit tests', 'unit'),
	vitest('database tests', 'sql'),
	vitest('sync tests', 'sync'),
	browser(tool('browser tests', '@playwright/test/cli.js', 'test', '-c', 'tests/e2e'))
]);
