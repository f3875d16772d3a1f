import { defineConfig } from '@playwright/test';
import { findBrowser, LAUNCH_ARGS } from '../browser.ts';

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	globalSetup: './setup.ts',
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	forbidOnly: !!process.env['CI'],
	reporter: [['list']],
	use: {
		browserName: 'chromium',
		viewport: { width: 360, height: 740 },
		locale: 'nb-NO',
		timezoneId: 'Europe/Oslo',
		launchOptions: { executablePath: findBrowser(), args: LAUNCH_ARGS },
		screenshot: 'only-on-failure'
	}
});
