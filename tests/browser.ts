import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable'
];

/**
 * Path of a Chromium to drive: Playwright's own, an installed one, or Debian's package where we may install it.
 * @throws Error with one sentence that says what to do.
 */
export function findBrowser(): string {
	const candidates = [process.env['CHROMIUM'], chromium.executablePath(), ...INSTALLED];
	const found = candidates.find((path) => path && existsSync(path));
	if (found) return found;
	installFromDebian();
	if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
	throw new Error(
		'No browser for the tests: run "npx playwright install chromium" or set CHROMIUM to an installed one.'
	);
}

function installFromDebian(): void {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
	console.log('No browser found: installing Debian’s chromium and fonts.');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core']]) {
		execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
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
