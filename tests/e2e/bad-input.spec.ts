import { installed, message, press, write } from './acts.ts';
import { countRecords } from './phone-disk.ts';
import { expect, test } from './stage.ts';
import { readIn } from './stage-people.ts';
import { say } from './words.ts';
import { forbidStorage, shiftClock, SmallDisk } from './trouble.ts';

const YEAR = 365 * 24 * 60 * 60 * 1000;

test('a browser that gives no storage gets kind words, and the invitation is not used up', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const link = `${stage.url}/join#${await pair.secret()}`;
	const shut = await browser.newContext();
	await forbidStorage(shut);
	await readIn(shut, 'nb');
	const page = await shut.newPage();
	await page.goto(link);
	await expect(page.getByRole('heading', { name: say('storage_title') })).toBeVisible();
	await expect(page.getByText(say('storage_safe'))).toBeVisible();
	await expect(page.getByRole('button', { name: say('join_yes') })).toHaveCount(0);
	await shut.close();

	const context = await browser.newContext();
	await readIn(context, 'nb');
	const ordinary = await context.newPage();
	await ordinary.goto(link);
	await press(ordinary, 'join_accept');
	await press(ordinary, 'join_yes');
	await expect(ordinary).toHaveURL(/\/now$/);
	await context.close();
});

test('on a full phone what is written is kept and shown, with a warning, and sent when there is room', async ({
	browser,
	stage,
	watch
}) => {
	watch.allow(/favicon/);
	const pair = await stage.pair();
	const context = await browser.newContext();
	const disk = await SmallDisk.of(context, stage.url);
	const page = await stage.participantPhone(browser, pair, { context });
	await installed(page);
	await page.goto(`${stage.url}/messages/${pair.direct}`);
	await expect(page.getByRole('textbox')).toBeVisible();
	await disk.fill();
	await page.bringToFront();
	await write(page, 'Ord på en full telefon');
	await expect(message(page, 'Ord på en full telefon')).toContainText(say('message_waiting'));
	await expect(page.getByText(say('common_stuck_storage_full'))).toBeVisible();
	await write(page, 'Og noen til');
	await expect(message(page, 'Og noen til')).toBeVisible();
	await disk.empty();
	await expect(message(page, 'Og noen til')).toContainText(say('message_sent'), { timeout: 25_000 });
	await expect(message(page, 'Ord på en full telefon')).toContainText(say('message_sent'));
	await expect(page.getByText(say('common_stuck_storage_full'))).toHaveCount(0);
	const { rows } = await stage.db.query<{ body: string }>(
		'select body from app.message where audience_id = $1 order by id',
		[pair.direct]
	);
	expect(rows.map(({ body }) => body)).toEqual(['Ord på en full telefon', 'Og noen til']);
	await page.context().close();
});

for (const [name, by] of [
	['a year ahead', YEAR],
	['a year behind', -YEAR]
] as const) {
	test(`a phone whose clock is ${name} sends, receives and keeps`, async ({ browser, stage }) => {
		const pair = await stage.pair();
		const context = await browser.newContext();
		await shiftClock(context, by);
		const amina = await stage.participantPhone(browser, pair, { context });
		const kari = await stage.workerPhone(browser, pair);
		await amina.goto(`${stage.url}/messages/${pair.direct}`);
		expect(await amina.evaluate(() => new Date().getFullYear())).not.toBe(new Date().getFullYear());
		await write(amina, 'Hva er klokka?');
		await expect(message(amina, 'Hva er klokka?')).toContainText(say('message_sent'));
		await kari.goto(`${stage.url}/people/${pair.enrolment}?only`);
		await expect(message(kari, 'Hva er klokka?')).toBeVisible();
		await write(kari, 'Den er riktig her.');
		await expect(message(amina, 'Den er riktig her.')).toBeVisible();
		await expect(amina.getByRole('log').locator('.message p').last()).toHaveText('Den er riktig her.');
		await amina.reload();
		await expect(message(amina, 'Hva er klokka?')).toBeVisible();
		await Promise.all([amina.context().close(), kari.context().close()]);
	});
}

test('a message that is too long is not sent, not cut and not lost', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const page = await stage.participantPhone(browser, pair);
	await page.goto(`${stage.url}/messages/${pair.direct}`);
	const long = 'æ😀'.repeat(2500);
	await write(page, long);
	await expect(page.getByText(say('message_too_long', 'nb', { count: '1000' }))).toBeVisible();
	await expect(page.getByRole('textbox')).toHaveValue(long);
	await expect.poll(async () => (await countRecords(page))['drafts']).toBe(1);
	await page.reload();
	await expect(page.getByRole('textbox')).toHaveValue(long);
	const fits = long.slice(0, 6000);
	await write(page, fits);
	await expect(page.getByRole('log').locator('.message')).toContainText(say('message_sent'));
	const { rows } = await stage.db.query<{ body: string }>('select body from app.message where audience_id = $1', [
		pair.direct
	]);
	expect(rows).toEqual([{ body: fits }]);
	await page.context().close();
});

test('words of both directions keep their order, and names do not disturb the sentence round them', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair({ language: 'ar', name: 'أمينة', workerName: 'Kari' });
	const page = await stage.participantPhone(browser, pair, { language: 'ar' });
	await page.goto(`${stage.url}/messages/${pair.direct}`);
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	const words = ['قال Kari: «møtet er kl. 13.00» غداً', 'Kari sa مرحبا i dag'] as const;
	for (const one of words) {
		await write(page, one, 'ar');
		const shown = message(page, one).locator('p.free');
		await expect(shown).toHaveText(one);
		await expect(shown).toHaveAttribute('dir', 'auto');
	}
	const directions = await page
		.getByRole('log')
		.locator('p.free')
		.evaluateAll((nodes) => nodes.map((node) => (node.matches(':dir(rtl)') ? 'rtl' : 'ltr')));
	expect(directions).toEqual(['rtl', 'ltr']);
	await page.goto(`${stage.url}/talk`);
	await expect(page.locator('bdi', { hasText: 'Kari' }).first()).toBeVisible();
	await page.context().close();
});

test('a draft is there in a second tab and after another language was chosen', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const page = await stage.participantPhone(browser, pair);
	const thread = `${stage.url}/messages/${pair.direct}`;
	await page.goto(thread);
	await page.getByRole('textbox').fill('Et halvt');
	const second = await page.context().newPage();
	await second.goto(thread);
	await expect(second.getByRole('textbox')).toHaveValue('Et halvt');
	await second.getByRole('textbox').pressSequentially(' ord');
	await page.bringToFront();
	await page.goto(`${stage.url}/language`);
	await page.getByRole('radio', { name: 'English' }).check({ force: true });
	await page.getByRole('button', { name: say('language_continue', 'en') }).click();
	await expect(page.getByRole('heading', { name: say('me_title', 'en') })).toBeVisible();
	await expect
		.poll(async () => (await stage.db.query('select language from app.enrolment where id = $1', [pair.enrolment])).rows)
		.toEqual([{ language: 'en' }]);
	await page.goto(thread);
	await expect(page.getByRole('textbox')).toHaveValue('Et halvt ord');
	await expect(page.getByRole('button', { name: say('message_send', 'en') })).toBeVisible();
	await page.context().close();
});
