import type { Page } from '@playwright/test';
import { installed, message, press, typeCode, write } from './acts.ts';
import { countRecords, keptOfSignIn } from './phone-disk.ts';
import { expect, test, type Pair } from './stage.ts';
import { readIn, type Stage } from './stage-people.ts';
import { say } from './words.ts';

/** What a new person sees before anything else may happen. */
const SENTENCES = ['join_who_sees', 'join_where', 'join_voluntary', 'join_leave'];

/** A code made on the worker's own screen, as it is read aloud. */
async function codeFrom(kari: Page, stage: Stage, pair: Pair): Promise<string> {
	await kari.goto(`${stage.url}/invite?for=${pair.enrolment}`);
	await press(kari, 'invite_make');
	await expect(kari.getByRole('img', { name: say('invite_qr_label', 'nb', { name: 'Amina' }) })).toBeVisible();
	return kari.locator('.code').innerText();
}

test('a participant joins with a link, after four sentences, and the address forgets the secret', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const context = await browser.newContext();
	await readIn(context, 'nb');
	const page = await context.newPage();
	await page.goto(`${stage.url}/join#${await pair.secret()}`);
	for (const sentence of SENTENCES) await expect(page.getByText(say(sentence))).toBeVisible();
	expect(page.url()).not.toContain('#');
	expect(await context.cookies()).toEqual([]);
	expect(await keptOfSignIn(page)).toEqual([]);
	await press(page, 'join_accept');
	await expect(page.getByRole('heading', { name: say('join_is_you', 'nb', { name: 'Amina' }) })).toBeVisible();
	await press(page, 'join_yes');
	await expect(page).toHaveURL(/\/now$/);
	await expect(page.getByText('Amina').first()).toBeVisible();
	await page.goBack();
	expect(page.url()).not.toContain('#');
	await context.close();
});

test('a code from the worker’s screen opens once, however it is written; others get one kind answer', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const kari = await stage.workerPhone(browser, pair);
	const code = await codeFrom(kari, stage, pair);
	const context = await browser.newContext();
	await readIn(context, 'nb');
	const phone = await context.newPage();
	await typeCode(phone, stage, 'ABC DEFGH');
	await expect(phone.getByText(say('join_no_match'))).toBeVisible();
	await phone.getByLabel(say('join_code_label')).fill(` ${code.toLowerCase().replace(' ', '  ')} `);
	await press(phone, 'join_accept');
	await press(phone, 'join_yes');
	await expect(phone).toHaveURL(/\/now$/);

	const other = await browser.newContext();
	await readIn(other, 'nb');
	const late = await other.newPage();
	await typeCode(late, stage, code);
	await expect(late.getByText(say('join_no_match'))).toBeVisible();
	const old = await codeFrom(kari, stage, pair);
	await stage.db.query(
		`update app.invitation set code_expires_at = now() - interval '1 second' where enrolment_id = $1`,
		[pair.enrolment]
	);
	await late.getByLabel(say('join_code_label')).fill(old);
	await press(late, 'join_accept');
	await expect(late.getByText(say('join_no_match'))).toBeVisible();
	await Promise.all([kari.context(), context, other].map((one) => one.close()));
});

test('a link opened without a network is kept, and joins when the network is back', async ({
	browser,
	stage,
	watch
}) => {
	// The service worker may be on its way at that moment; the browser says so by itself.
	watch.allow(/unknown error occurred when fetching the script/);
	const pair = await stage.pair();
	const context = await browser.newContext();
	await readIn(context, 'nb');
	const page = await context.newPage();
	await page.goto(`${stage.url}/join#${await pair.secret()}`);
	await expect(page.getByText(say('join_where'))).toBeVisible();
	await context.setOffline(true);
	await press(page, 'join_accept');
	await expect(page.getByText(say('join_kept'))).toBeVisible();
	await context.setOffline(false);
	await expect(page.getByRole('heading', { name: say('join_is_you', 'nb', { name: 'Amina' }) })).toBeVisible();
	await context.close();
});

test('somebody else’s phone is refused kindly, and nothing on it changes', async ({ browser, stage }) => {
	const [amina, omar] = [await stage.pair(), await stage.pair({ name: 'Omar' })];
	const page = await stage.participantPhone(browser, amina);
	await page.goto(`${stage.url}/messages/${amina.direct}`);
	await write(page, 'Dette er Aminas.');
	await expect(message(page, 'Dette er Aminas.')).toContainText(say('message_sent'));
	const secret = await omar.secret();
	await page.goto(`${stage.url}/now`);
	await page.goto(`${stage.url}/join#${secret}`);
	await press(page, 'join_accept');
	await expect(page.getByRole('heading', { name: say('join_taken', 'nb', { name: 'Amina' }) })).toBeVisible();
	await expect(page.getByText(say('join_taken_means'))).toBeVisible();
	await page.goto(`${stage.url}/messages/${amina.direct}`);
	await write(page, 'Fortsatt min telefon.');
	await expect(message(page, 'Fortsatt min telefon.')).toContainText(say('message_sent'));
	await expect(message(page, 'Dette er Aminas.')).toBeVisible();

	// The link was not used up: Omar joins with it on his own phone.
	const context = await browser.newContext();
	await readIn(context, 'nb');
	const his = await context.newPage();
	await his.goto(`${stage.url}/join#${secret}`);
	await press(his, 'join_accept');
	await expect(his.getByRole('heading', { name: say('join_is_you', 'nb', { name: 'Omar' }) })).toBeVisible();
	await press(his, 'join_no');
	await expect(his.getByText(say('join_not_you'))).toBeVisible();
	expect(await countRecords(his)).toMatchObject({ records: 0, audiences: 0 });
	await Promise.all([page.context().close(), context.close()]);
});

test('a worker comes in with the code in the mailbox, not with a wrong one, and the server hears of the sign-out', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const context = await browser.newContext();
	await readIn(context, 'nb');
	const page = await context.newPage();
	await page.goto(`${stage.url}/join`);
	await page.getByRole('link', { name: say('join_worker') }).click();
	await page.getByLabel(say('signin_email')).fill(pair.workerEmail);
	await press(page, 'signin_send');
	await expect(page.getByText(pair.workerEmail)).toBeVisible();
	await page.getByLabel(say('signin_code')).fill('00000000');
	await press(page, 'signin_enter');
	await expect(page.getByText(say('signin_no_match'))).toBeVisible();

	const mailbox = await context.newPage();
	await mailbox.goto(`${stage.url}/mailbox`);
	const code = await mailbox.getByRole('listitem').filter({ hasText: pair.workerEmail }).locator('code').innerText();
	await page.getByLabel(say('signin_code')).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
	await press(page, 'signin_enter');
	await expect(page).toHaveURL(/\/people$/);
	await expect(page.getByText('Amina')).toBeVisible();

	await page.goto(`${stage.url}/me`);
	const told = page.waitForResponse(/auth\/v1\/logout/);
	await press(page, 'me_sign_out');
	await press(page.getByRole('dialog'), 'me_sign_out');
	expect((await told).ok()).toBe(true);
	await expect(page).toHaveURL(/\/join$/);
	await context.close();
});

test('signing out says how much was not sent and leaves nothing behind, without a network too', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const page = await stage.participantPhone(browser, pair);
	await page.goto(`${stage.url}/messages/${pair.direct}`);
	await installed(page);
	await page.context().setOffline(true);
	for (const words of ['En', 'To']) await write(page, words);
	expect(await keptOfSignIn(page)).toEqual(expect.arrayContaining(['session"', 'access_token', 'refresh_token']));
	await page.getByRole('link', { name: say('nav_me') }).click();
	await press(page, 'me_sign_out');
	const sheet = page.getByRole('dialog');
	await expect(sheet).toContainText('2 ting er ikke sendt');
	await press(sheet, 'me_stay');
	await expect(page.getByRole('heading', { name: 'Amina' })).toBeVisible();
	await press(page, 'me_sign_out');
	await press(sheet, 'me_sign_out');
	await expect(page).toHaveURL(/\/join$/);
	expect(await countRecords(page)).toMatchObject({ records: 0, audiences: 0, outbox: 0, drafts: 0, tray: 0, sent: 0 });
	await expect.poll(() => keptOfSignIn(page)).toEqual([]);
	await page.context().setOffline(false);
	await page.goto(`${stage.url}/now`);
	await expect(page).toHaveURL(/\/join$/);
	await page.context().close();
});

test('the demo opens Amina and Kari, each on an origin of their own, and Amina’s tray holds two writes', async ({
	browser,
	stage
}) => {
	const within = { timeout: 20_000 };
	const context = await browser.newContext();
	const list = await context.newPage();
	await list.goto(`${stage.url}/demo`);
	const open = async (name: RegExp): Promise<Page> => {
		const opened = context.waitForEvent('page');
		await list.getByRole('link', { name }).click();
		return opened;
	};
	const amina = await open(/Amina/);
	await expect(amina).toHaveURL(/\/\/amina\.localhost:\d+\/now$/, within);
	await expect(amina.locator('html')).toHaveAttribute('dir', 'rtl');
	const kari = await open(/Kari/);
	await expect(kari).toHaveURL(/\/\/kari\.localhost:\d+\/people$/, within);
	await expect(kari.getByText('Amina').first()).toBeVisible(within);
	await amina.goto(`${stage.origin('amina')}/me/tray`);
	await expect(amina.getByText(say('tray_why_gone', 'ar'))).toHaveCount(2);
	await context.close();
});
