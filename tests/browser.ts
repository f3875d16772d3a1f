import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Debian's Chromium without windows, menus and extensions: the same engine, at little more than half the work. */
const SHELL = '/usr/bin/chromium-headless-shell';

const WHOLE = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable'
];

const NONE = 'No browser for the tests: run "npx playwright install chromium" or set CHROMIUM to an installed one.';

/**
 * Path of a Chromium for the tests: Playwright's own, one without windows, Debian's package of that where we may install
 * it, or whichever is installed.
 * @throws Error with one sentence that says what to do.
 */
export function findBrowser(): string {
	const quick = [process.env['CHROMIUM'], chromium.executablePath(), SHELL];
	const found = first(quick) ?? (installFromDebian() ? first(quick) : undefined) ?? first(WHOLE);
	if (found === undefined) throw new Error(NONE);
	// Looked for once, also for the processes that this one starts.
	return (process.env['CHROMIUM'] = found);
}

/** Path of a Chromium as people have it, for measuring. @throws like `findBrowser` */
export function findWholeBrowser(): string {
	return first([process.env['CHROMIUM'], ...WHOLE]) ?? findBrowser();
}

const first = (paths: readonly (string | undefined)[]): string | undefined =>
	paths.find((path) => path && existsSync(path));

/** Whether it could. Nothing that is installed is taken away for it. */
function installFromDebian(): boolean {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
	console.log('Installing Debian’s Chromium for tests, and fonts.');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'];
	const packages = ['--no-remove', '--no-install-recommends', 'chromium-headless-shell', 'fonts-noto-core'];
	try {
		for (const args of [['update'], ['install', '-y', ...packages]])
			execFileSync('apt-get', [...patience, ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
		return true;
	} catch {
		return false;
	}
}

/** Switches every test browser needs: headless as root, and no calls home that a closed network would refuse. */
export const LAUNCH_ARGS = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
