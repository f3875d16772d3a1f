import { expect, test } from './stage.ts';
import { say } from './words.ts';

test('a participant joins with a link and stands on Now', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const page = await stage.participantPhone(browser, pair);
	await expect(page.getByText('Amina').first()).toBeVisible();
	expect(page.url()).not.toContain('#');
	await page.context().close();
});
