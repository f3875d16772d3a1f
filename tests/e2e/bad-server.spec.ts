import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { message, press, write } from './acts.ts';
import { expect, test, type Pair } from './stage.ts';
import { readIn, type Stage } from './stage-people.ts';
import { say } from './words.ts';

const FUNCTIONS = '**/rest/v1/rpc/*';

/** How a server answers that is not well. */
const ANSWERS: Record<string, (route: Route) => Promise<void>> = {
	'an error': (route) => route.fulfill({ status: 500, json: { message: 'x' } }),
	'too many requests': (route) => route.fulfill({ status: 429, json: {} }),
	'a page of a hotel': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Velkommen</h1>' }),
	'half an answer': (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"ok":tr' }),
	nothing: (route) => route.abort('connectionreset')
};

async function count(stage: Stage, pair: Pair, words: string): Promise<number> {
	const { rows } = await stage.db.query<{ n: number }>(
		'select count(*)::int as n from app.message where audience_id = $1 and body = $2',
		[pair.direct, words]
	);
	return rows[0]?.n ?? -1;
}

async function openThread(page: Page, stage: Stage, pair: Pair): Promise<void> {
	await page.goto(`${stage.url}/messages/${pair.direct}`);
	await expect(page.getByRole('textbox')).toBeVisible();
}

test('while the server answers with nonsense a message waits; afterwards it arrives once', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const page = await stage.participantPhone(browser, pair);
	await openThread(page, stage, pair);
	for (const [words, answer] of Object.entries(ANSWERS)) {
		let asked = 0;
		await page.route(FUNCTIONS, (route) => {
			asked += 1;
			return answer(route);
		});
		await write(page, words);
		await expect.poll(() => asked).toBeGreaterThan(0);
		await expect(message(page, words)).toContainText(say('message_waiting'));
		await page.unroute(FUNCTIONS);
		await expect(message(page, words)).toContainText(say('message_sent'), { timeout: 15_000 });
		expect(await count(stage, pair, words)).toBe(1);
	}
	await page.context().close();
});

test('a reply that is lost after the message arrived does not send it twice', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const page = await stage.participantPhone(browser, pair);
	await openThread(page, stage, pair);
	await page.route('**/rpc/sync_push', async (route) => {
		await route.fetch();
		await route.abort('connectionreset');
	});
	await write(page, 'Bare én gang');
	await expect.poll(() => count(stage, pair, 'Bare én gang')).toBe(1);
	await expect(message(page, 'Bare én gang')).toContainText(say('message_waiting'));
	// What is sent again just now gets the same answer still.
	await page.unrouteAll({ behavior: 'wait' });
	await expect(message(page, 'Bare én gang')).toContainText(say('message_sent'), { timeout: 15_000 });
	expect(await count(stage, pair, 'Bare én gang')).toBe(1);
	await page.context().close();
});

test('an app that is too old for the server says so kindly and keeps everything', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const page = await stage.participantPhone(browser, pair);
	await openThread(page, stage, pair);
	try {
		await stage.db.query('update app.sync_meta set min_app = 99');
		await write(page, 'Fra en gammel app');
		await expect(page.getByText(say('common_stuck_app_too_old'))).toBeVisible();
		await expect(message(page, 'Fra en gammel app')).toBeVisible();
		await page.reload();
		await expect(message(page, 'Fra en gammel app')).toBeVisible();
		await expect(page.getByText(say('common_stuck_app_too_old'))).toBeVisible();
	} finally {
		await stage.db.query('update app.sync_meta set min_app = 1');
	}
	await page.evaluate(() => void dispatchEvent(new Event('focus')));
	await expect(message(page, 'Fra en gammel app')).toContainText(say('message_sent'));
	await expect(page.getByText(say('common_stuck_app_too_old'))).toHaveCount(0);
	expect(await count(stage, pair, 'Fra en gammel app')).toBe(1);
	await page.context().close();
});

test('an app that is newer than the server says so kindly and sends later', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const page = await stage.participantPhone(browser, pair);
	await openThread(page, stage, pair);
	await page.route('**/rpc/sync_push', (route) => {
		const body = route.request().postDataJSON() as { p_mutations: { v: number; row: Record<string, unknown> }[] };
		for (const mutation of body.p_mutations) Object.assign(mutation, { v: 99, row: { ...mutation.row, mood: 'glad' } });
		return route.continue({ postData: JSON.stringify(body) });
	});
	await write(page, 'Fra en ny app');
	await expect(page.getByText(say('common_stuck_cannot_update'))).toBeVisible();
	await expect(message(page, 'Fra en ny app')).toContainText(say('message_waiting'));
	await page.unroute('**/rpc/sync_push');
	await page.evaluate(() => void dispatchEvent(new Event('focus')));
	await expect(message(page, 'Fra en ny app')).toContainText(say('message_sent'));
	await expect(page.getByText(say('common_stuck_cannot_update'))).toHaveCount(0);
	await page.context().close();
});

test('a sign-in that the server calls expired is renewed, whatever the phone thinks the time is', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const page = await stage.participantPhone(browser, pair);
	await openThread(page, stage, pair);
	let old: string | undefined;
	await page.route(FUNCTIONS, (route) => {
		const sent = route.request().headers()['authorization'];
		old ??= sent;
		return sent === old ? route.fulfill({ status: 401, json: { code: 'PGRST303' } }) : route.continue();
	});
	await write(page, 'Etter lang tid');
	await expect(message(page, 'Etter lang tid')).toContainText(say('message_sent'), { timeout: 20_000 });
	await page.context().close();
});

test('signing in without a network, and with a server that is not well, is answered in kind words', async ({
	browser,
	stage
}) => {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(`${stage.url}/language`);
	await press(page, 'language_continue');
	await page.goto(`${stage.url}/sign-in`);
	await page.getByLabel(say('signin_email')).fill('noen@fjordvik.example');
	await context.setOffline(true);
	await press(page, 'signin_send');
	await expect(page.getByText(say('signin_offline'))).toBeVisible();
	await context.setOffline(false);
	await page.route('**/auth/v1/otp*', (route) => route.fulfill({ status: 500, json: {} }));
	await press(page, 'signin_send');
	await expect(page.getByText(say('signin_failed'))).toBeVisible();
	await page.unroute('**/auth/v1/otp*');
	await page.route('**/auth/v1/otp*', (route) => route.fulfill({ status: 429, json: {} }));
	await press(page, 'signin_send');
	await expect(page.getByText(say('signin_too_many'))).toBeVisible();
	await context.close();
});

test('a part of the app that does not arrive, and an address that does not exist, end in words and a way back', async ({
	browser,
	stage,
	watch
}) => {
	watch.allow(/preload|dynamically imported|module script|Not found: \/finnes-ikke/);
	const pair = await stage.pair();
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await stage.participantPhone(browser, pair, { context });
	await page.goto(`${stage.url}/finnes-ikke`);
	await expect(page.getByRole('heading', { name: say('join_failed') })).toBeVisible();
	await press(page, 'join_open');
	await expect(page).toHaveURL(/\/now$/);
	await context.setOffline(true);
	await page.getByRole('link', { name: say('now_call_me') }).click();
	await expect(page.getByRole('heading', { name: say('join_failed') })).toBeVisible();
	await context.setOffline(false);
	await press(page, 'join_open');
	await expect(page).toHaveURL(/\/now$/);
	await context.close();
});

test('a part of a worker’s screen that cannot be fetched says so, and comes when it is asked for again', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	// Without the packs of the service worker, as on a first visit over a bad line.
	const context = await browser.newContext({ serviceWorkers: 'block' });
	await readIn(context, 'nb');
	const kari = await stage.workerPhone(browser, pair, { context });
	const parts = JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8')) as Record<
		string,
		{ file: string } | undefined
	>;
	const file = parts['src/lib/features/mapping/PersonMapping.svelte']?.file;
	expect(file).toBeTruthy();
	await kari.route(`**/${file}`, (route) => route.abort('connectionreset'));
	await kari.goto(`${stage.url}/people/${pair.enrolment}/plan`);
	await expect(kari.getByText(say('fact_failed'))).toBeVisible();
	await kari.unrouteAll();
	await press(kari, 'devices_again');
	await expect(kari.getByRole('button', { name: say('people_propose') })).toBeVisible();
	await expect(kari.getByText(say('fact_failed'))).toHaveCount(0);
	await context.close();
});
