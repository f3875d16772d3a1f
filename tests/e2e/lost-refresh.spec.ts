import type { BrowserContext, Page } from '@playwright/test';
import { message, write } from './acts.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

const REFRESH = '**/auth/v1/token?grant_type=refresh_token*';

interface Session {
	expires_at: number;
	refresh_token: string;
}

/** Runs in the page: reads what the phone keeps of the sign-in, changed by `change` first. */
function keptSession(change: Partial<Session>): Promise<Session> {
	return new Promise((resolve, reject) => {
		const open = indexedDB.open('stegvis-session');
		open.onerror = () => reject(open.error ?? new Error('not opened'));
		open.onsuccess = () => {
			const items = open.result.transaction('items', 'readwrite').objectStore('items');
			const held = items.get('stegvis-session');
			held.onsuccess = () => {
				const session = { ...(JSON.parse(String(held.result)) as Session), ...change };
				items.put(JSON.stringify(session), 'stegvis-session').onsuccess = () => resolve(session);
			};
			open.result.close();
		};
	});
}

const session = (page: Page): Promise<Session> => page.evaluate(keptSession, {});

/** The phone lay in a drawer until its token had expired. */
async function expire(page: Page): Promise<void> {
	await page.evaluate(keptSession, { expires_at: Math.floor(Date.now() / 1000) - 60 });
}

/** The server renews the token, and the answer never arrives. Counts how often. */
async function loseAnswers(context: BrowserContext, times: number): Promise<() => number> {
	let lost = 0;
	await context.route(REFRESH, async (route) => {
		if (lost >= times) return route.continue();
		lost += 1;
		await route.fetch();
		await route.abort('connectionreset');
	});
	return () => lost;
}

async function threeTabs(page: Page, stage: Stage, pair: Pair): Promise<Page[]> {
	const tabs = [page, await page.context().newPage(), await page.context().newPage()];
	for (const tab of tabs) {
		await tab.goto(`${stage.url}/messages/${pair.direct}`);
		await expect(tab.getByRole('textbox')).toBeVisible();
	}
	return tabs;
}

test('three tabs whose renewed sign-in never arrives stay signed in, and send what was written meanwhile', async ({
	browser,
	stage
}) => {
	test.setTimeout(120_000);
	const pair = await stage.pair();
	const page = await stage.participantPhone(browser, pair);
	const tabs = await threeTabs(page, stage, pair);
	const lost = await loseAnswers(page.context(), 3);
	const before = await session(page);
	await expire(page);
	for (const [i, tab] of tabs.entries()) {
		await tab.bringToFront();
		await write(tab, `fra fane ${i + 1}`);
		await expect(message(tab, `fra fane ${i + 1}`)).toBeVisible();
	}
	await expect.poll(lost, { timeout: 60_000 }).toBe(3);
	for (const [i, tab] of tabs.entries()) {
		await expect(message(tab, `fra fane ${i + 1}`)).toContainText(say('message_sent'), { timeout: 60_000 });
		await expect(tab).toHaveURL(/\/messages\//);
	}
	const after = await session(page);
	expect(after.refresh_token).not.toBe(before.refresh_token);
	expect(after.expires_at).toBeGreaterThan(Date.now() / 1000);
	const { rows } = await stage.db.query<{ body: string }>('select body from app.message where audience_id = $1', [
		pair.direct
	]);
	expect(rows.map(({ body }) => body).sort()).toEqual(['fra fane 1', 'fra fane 2', 'fra fane 3']);
	await page.context().close();
});
