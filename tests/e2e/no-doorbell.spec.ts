import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { message, write } from './acts.ts';
import { expect, test } from './stage.ts';
import { say } from './words.ts';

/** Closes every line to the doorbell at once, and counts the attempts. */
async function closeLines(page: Page): Promise<() => number> {
	let attempts = 0;
	await page.routeWebSocket(/\/realtime\//, (line) => {
		attempts += 1;
		void line.close({ code: 1011 });
	});
	return () => attempts;
}

test('without Realtime, for good, both phones are up to date within 65 seconds', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const contexts = [await browser.newContext(), await browser.newContext()] as const;
	const lines: (() => number)[] = [];
	for (const context of contexts) {
		await context.clock.install();
		context.on('page', (page) => void closeLines(page).then((count) => lines.push(count)));
	}
	const amina = await stage.participantPhone(browser, pair, { context: contexts[0] });
	const kari = await stage.workerPhone(browser, pair, { context: contexts[1] });
	await kari.goto(`${stage.url}/people/${pair.enrolment}?only`);
	await expect(kari.getByRole('log')).toBeVisible();
	await amina.goto(`${stage.url}/messages/${pair.direct}`);
	await write(amina, 'Er du der?');
	await expect(message(amina, 'Er du der?')).toContainText(say('message_sent'));
	await stage.db.query(
		`insert into app.message (id, enrolment_id, audience_id, body, lang, sent_at, created_by) values ($1, $2, $3, 'Ja.', 'nb', now(), $4)`,
		[randomUUID(), pair.enrolment, pair.direct, pair.worker]
	);
	await Promise.all([expect(message(kari, 'Er du der?')).toHaveCount(0), expect(message(amina, 'Ja.')).toHaveCount(0)]);
	// Not waited for: the phones believe that so much time has passed.
	for (const context of contexts) await context.clock.fastForward(65_000);
	await Promise.all([expect(message(kari, 'Er du der?')).toBeVisible(), expect(message(amina, 'Ja.')).toBeVisible()]);
	expect(lines.reduce((sum, count) => sum + count(), 0)).toBeGreaterThan(1);
	await Promise.all(contexts.map((context) => context.close()));
});
