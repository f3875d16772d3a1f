import type { Page } from '@playwright/test';
import { installed, languagesKept, message, press, write } from './acts.ts';
import { NewerServer } from './newer-server.ts';
import { expect, test } from './stage.ts';
import { readIn } from './stage-people.ts';
import { say } from './words.ts';

test('name, icon and description on the home screen say nothing about an office', async ({ page, stage }) => {
	await page.goto(`${stage.url}/join`);
	const href = await page.locator('link[rel=manifest]').getAttribute('href');
	const found = await page.request.get(new URL(href ?? '', stage.url).href);
	const manifest = (await found.json()) as {
		name: string;
		short_name: string;
		display: string;
		icons: { src: string; sizes: string; type: string; purpose?: string }[];
	};
	expect(JSON.stringify(manifest)).not.toMatch(/nav\b|sosial|kommune|trygd|welfare|social/i);
	expect(manifest).toMatchObject({ name: say('app_name'), short_name: say('app_name'), display: 'standalone' });
	expect(manifest.icons.some(({ purpose }) => purpose?.includes('maskable'))).toBe(true);
	for (const { src, sizes, type } of manifest.icons) {
		const icon = await page.request.get(new URL(src, stage.url).href);
		expect(icon.status(), src).toBe(200);
		expect(icon.headers()['content-type'], src).toContain(type);
		if (type === 'image/png')
			expect(`${(await icon.body()).readUInt32BE(16)}x${(await icon.body()).readUInt32BE(20)}`).toBe(sizes);
	}
});

test('without a network the app opens on any of its screens, with what the phone holds', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const amina = await stage.participantPhone(browser, pair);
	await amina.goto(`${stage.url}/messages/${pair.direct}`);
	await write(amina, 'Hei, Kari.');
	await expect(message(amina, 'Hei, Kari.')).toContainText(say('message_sent'));
	await installed(amina);
	await amina.context().setOffline(true);

	const later = await amina.context().newPage();
	await later.goto(`${stage.url}/messages/${pair.direct}`);
	await expect(message(later, 'Hei, Kari.')).toBeVisible();
	await expect(later.getByText(say('common_offline'), { exact: true })).toBeVisible();
	await later.goto(`${stage.url}/plan`);
	await expect(later.getByRole('heading', { name: say('plan_title'), exact: true })).toBeVisible();
	await expect(later.getByText(say('plan_empty_title'))).toBeVisible();
	await later.goto(`${stage.url}/talk`);
	await expect(later.getByText('113').first()).toBeVisible();
	await amina.context().close();
});

test('a language comes to the phone with all its parts, also those no screen has asked for, and no other', async ({
	browser,
	stage
}) => {
	const amina = await stage.participantPhone(browser, await stage.pair());
	await installed(amina);
	const { nb = 0, ...others } = await languagesKept(amina);
	expect(nb).toBeGreaterThan(2);
	expect(others).toEqual({});
	await amina.goto(`${stage.url}/language`);
	await amina.locator('label', { hasText: 'English' }).click();
	await expect.poll(() => languagesKept(amina)).toEqual({ nb, en: nb });
	await amina.context().close();
});

test('the words that only workers read are kept on a worker’s phone, with the way back to bokmål', async ({
	browser,
	stage
}) => {
	const kari = await stage.workerPhone(browser, await stage.pair(), { keepsApp: true });
	await installed(kari);
	await expect.poll(() => languagesKept(kari)).toHaveProperty('nb-worker');
	const { nb = 0, 'nb-worker': own = 0, ...others } = await languagesKept(kari);
	expect(own).toBeGreaterThan(0);
	expect(others).toEqual({});
	await kari.goto(`${stage.url}/language`);
	await kari.locator('label', { hasText: 'English' }).click();
	await expect(kari.locator('html')).toHaveAttribute('lang', 'en');
	await kari.goto(`${stage.url}/people`);
	await expect.poll(() => languagesKept(kari)).toEqual({ nb, 'nb-worker': own, en: nb, 'en-worker': own });
	await kari.context().close();
});

async function newVersionNoticed(page: Page): Promise<void> {
	await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
	await expect(page.getByText(say('update_ready'))).toBeVisible();
}

test('a new version is offered, never takes the words away, and is used when asked for', async ({ browser, stage }) => {
	const server = await NewerServer.before(stage.url);
	const pair = await stage.pair();
	const context = await browser.newContext();
	await readIn(context, 'nb');
	const amina = await context.newPage();
	await amina.goto(`${server.url}/join#${await pair.secret()}`);
	await press(amina, 'join_accept');
	await press(amina, 'join_yes');
	await installed(amina);
	await amina.goto(`${server.url}/messages/${pair.direct}`);
	await amina.getByRole('textbox').fill('Jeg skriver fortsatt på');

	const pages = await amina.evaluateHandle(() => window);
	server.release();
	await newVersionNoticed(amina);
	await amina.getByRole('textbox').pressSequentially(' dette');
	// The page is still the same one: nothing was loaded again behind the reader's back.
	expect(await pages.evaluate((held) => held === window)).toBe(true);
	await expect(amina.getByRole('textbox')).toHaveValue('Jeg skriver fortsatt på dette');

	const loaded = amina.waitForEvent('load');
	await press(amina, 'update_apply');
	await loaded;
	await expect(amina.getByRole('textbox')).toHaveValue('Jeg skriver fortsatt på dette');
	await expect(amina.getByText(say('update_ready'))).toHaveCount(0);
	expect(await amina.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull();
	await context.close();
	server.stop();
});
