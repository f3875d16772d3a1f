import type { BrowserContext, Page } from '@playwright/test';
import { installed, message, write } from './acts.ts';
import { Phone } from './phone-disk.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

const words = (n: number): string => `Melding nummer ${String(n).padStart(2, '0')}`;

async function twoTabs(context: BrowserContext, url: string): Promise<[Page, Page]> {
	const tabs: [Page, Page] = [await context.newPage(), await context.newPage()];
	for (const tab of tabs) {
		await tab.goto(url);
		await expect(tab.getByRole('textbox')).toBeVisible();
	}
	return tabs;
}

/** Writes in one tab and the other in turn; each message counts as soon as it stands on the screen. */
async function writeInTurn(tabs: [Page, Page], from: number, to: number): Promise<void> {
	for (let n = from; n <= to; n++) {
		const tab = tabs[n % 2] as Page;
		await write(tab, words(n));
		await expect(message(tab, words(n))).toContainText(say('message_waiting'));
	}
}

async function received(stage: Stage, pair: Pair): Promise<string[]> {
	const { rows } = await stage.db.query<{ body: string }>(
		`select m.body from app.message m join app.change c on c.row_id = m.id and c.audience_id = m.audience_id
		where m.audience_id = $1 order by c.ver, m.id`,
		[pair.direct]
	);
	return rows.map(({ body }) => body);
}

/** Runs in the page: a key that was pressed a moment before the browser dies may not have reached the disk. */
function countDrafts(): Promise<number> {
	return new Promise((resolve, reject) => {
		const open = indexedDB.open('stegvis');
		open.onerror = () => reject(open.error ?? new Error('not opened'));
		open.onsuccess = () => {
			const count = open.result.transaction('drafts').objectStore('drafts').count();
			count.onsuccess = () => resolve(count.result);
			open.result.close();
		};
	});
}

test('twenty messages written offline in two tabs survive two killed browsers, and arrive in order and once', async ({
	stage,
	watch
}) => {
	test.setTimeout(120_000);
	const pair = await stage.pair();
	const thread = `${stage.url}/messages/${pair.direct}`;
	const phone = await Phone.make(watch);
	const first = await (await phone.open()).newPage();
	await stage.join(first, pair);
	await installed(first);
	await phone.close();

	await writeInTurn(await twoTabs(await phone.open({ offline: true }), thread), 1, 11);
	await phone.kill();

	const tabs = await twoTabs(await phone.open({ offline: true }), thread);
	await expect(tabs[0].getByRole('log').locator('.message')).toHaveCount(11);
	await writeInTurn(tabs, 12, 20);
	await tabs[0].getByRole('textbox').fill('Dette er ikke ferdig');
	await expect(tabs[1].getByRole('log').locator('.message')).toHaveCount(20);
	await expect.poll(() => tabs[0].evaluate(countDrafts)).toBe(1);
	await phone.kill();
	expect(await received(stage, pair)).toEqual([]);

	const [tab] = await twoTabs(await phone.open(), thread);
	await expect(tab.getByRole('log').getByText(say('message_waiting'))).toHaveCount(0, { timeout: 20_000 });
	await expect(tab.getByRole('textbox')).toHaveValue('Dette er ikke ferdig');
	expect(await received(stage, pair)).toEqual(Array.from({ length: 20 }, (_, i) => words(i + 1)));
	await phone.throwAway();
});

test('a phone that dies as soon as its person has joined is still theirs', async ({ stage, watch }) => {
	const pair = await stage.pair();
	const phone = await Phone.make(watch);
	const first = await (await phone.open()).newPage();
	await stage.join(first, pair);
	await installed(first);
	await first.goto(`${stage.url}/messages`);
	await phone.kill();

	const page = await (await phone.open()).newPage();
	await page.goto(`${stage.url}/messages/${pair.direct}`);
	await write(page, words(1));
	await expect(message(page, words(1))).toContainText(say('message_sent'));
	expect(await received(stage, pair)).toEqual([words(1)]);
	await phone.throwAway();
});
