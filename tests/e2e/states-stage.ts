import { expect, test as base } from '@playwright/test';
import { Gallery } from './gallery.ts';
import { serveStates } from './states-server.ts';

/** Tests that look at drawn states share one page of them in each worker of the runner. */
export const test = base.extend<object, { gallery: Gallery }>({
	gallery: [
		async ({ browser }, use) => {
			const { url, stop } = await serveStates();
			const gallery = await Gallery.open(browser, url);
			await use(gallery);
			await gallery.close();
			stop();
		},
		{ scope: 'worker' }
	]
});

export { expect };
