import { readFileSync } from 'node:fs';
import { press } from './acts.ts';
import { ROOT } from '../steps.ts';
import { expect, test } from './stage.ts';
import { say } from './words.ts';

test('a second phone comes in from the first and is signed out from there', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const first = await stage.participantPhone(browser, pair);
	const asked = first.waitForResponse(/rpc\/pair_device/);
	await first.goto(`${stage.url}/me/devices`);
	await press(first, 'devices_pair');
	const { secret } = (await (await asked).json()) as { secret: string };
	await expect(first.getByRole('img', { name: say('devices_qr') })).toBeVisible();

	const second = await (await browser.newContext()).newPage();
	await second.addInitScript(() => localStorage.setItem('language', 'nb'));
	await second.goto(`${stage.url}/join#${secret}`);
	await press(second, 'join_accept');
	await press(second, 'join_yes');
	await expect(second).toHaveURL(/\/now$/);

	await first.reload();
	const signOut = first.getByRole('button', { name: /^Logg ut / });
	await expect(signOut).toHaveCount(1);
	await signOut.click();
	await press(first, 'devices_sign_out_yes');
	await expect(signOut).toHaveCount(0);
	await expect(second.getByText(say('common_stuck_revoked'))).toBeVisible();
	await Promise.all([first.context().close(), second.context().close()]);
});

test('a locked app shows nothing until the code is right, also after a new start, and a forgotten code ends in signing out', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const page = await stage.participantPhone(browser, pair);
	await page.goto(`${stage.url}/me/lock`);
	await page.getByLabel(say('lock_choose')).fill('2468');
	await page.getByLabel(say('lock_again')).fill('2467');
	await press(page, 'lock_on');
	await expect(page.getByText(say('lock_differ'))).toBeVisible();
	await page.getByLabel(say('lock_again')).fill('2468');
	await press(page, 'lock_on');
	await expect(page.getByText(say('lock_is_set'))).toBeVisible();

	await page.goto(`${stage.url}/now`);
	await expect(page.getByRole('heading', { name: say('lock_title') })).toBeVisible();
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await page.getByLabel(say('lock_pin')).fill('1111');
	await press(page, 'lock_open');
	await expect(page.getByText(say('lock_wrong'))).toBeVisible();
	await page.getByLabel(say('lock_pin')).fill('2468');
	await press(page, 'lock_open');
	await expect(page).toHaveURL(/\/now$/);
	await expect(page.getByRole('navigation')).toBeVisible();

	// Whoever has forgotten the code signs this phone out, and begins again.
	await page.reload();
	await press(page, 'lock_forgot');
	await press(page.getByRole('dialog'), 'me_sign_out');
	await expect(page).toHaveURL(/\/join$/);
	await expect(page.getByRole('button', { name: say('join_accept') })).toBeVisible();
	await page.context().close();
});

test('a colleague is proposed and comes in by the participant’s yes', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const colleague = await stage.colleague(pair, 'Selam Tesfay');
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/team`);
	await kari.getByRole('button', { name: say('team_propose', 'nb', { name: 'Selam Tesfay' }) }).click();
	await kari.getByLabel(say('team_why')).fill('Hun kjenner området.');
	await kari.getByRole('button', { name: say('team_propose', 'nb', { name: 'Selam' }) }).click();

	await amina.getByRole('link', { name: /Selam Tesfay/ }).click();
	await expect(amina.getByText('Hun kjenner området.')).toBeVisible();
	const seats = async (): Promise<number> =>
		(
			await stage.db.query('select from app.team_member where enrolment_id = $1 and person_id = $2', [
				pair.enrolment,
				colleague
			])
		).rowCount ?? 0;
	expect(await seats()).toBe(0);
	await press(amina, 'team_yes');
	await expect(amina.getByRole('heading', { name: 'Selam Tesfay', exact: true })).toBeVisible();
	expect(await seats()).toBe(1);
	await expect(kari.getByText(say('team_waits', 'nb', { name: 'Amina' }))).toHaveCount(0);
	await Promise.all([amina.context().close(), kari.context().close()]);
});

test('a worker’s face is shrunk on their phone, leaves all else of the picture behind, and is on the card', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	await kari.goto(`${stage.url}/me`);
	await press(kari, 'me_edit');
	const choose = async (buffer: Buffer): Promise<void> => {
		const [chooser] = await Promise.all([kari.waitForEvent('filechooser'), press(kari, 'me_photo_choose')]);
		await chooser.setFiles({ name: 'meg.png', mimeType: 'image/png', buffer });
	};
	await choose(Buffer.from('no picture at all'));
	await expect(kari.getByRole('alert')).toHaveText(say('me_photo_not'));
	await choose(Buffer.concat([readFileSync(`${ROOT}static/icon-512.png`), Buffer.from('Storgata 1, Fjordvik')]));
	await expect(kari.locator('form img')).toBeVisible();
	await press(kari, 'me_save');

	await amina.goto(`${stage.url}/talk`);
	await expect(amina.locator('main img').first()).toBeVisible();
	const { rows } = await stage.db.query<{ photo: string }>(
		'select photo from app.team_member where enrolment_id = $1',
		[pair.enrolment]
	);
	expect(rows[0]?.photo.length).toBeLessThan(24_000);
	expect(Buffer.from(rows[0]?.photo.split(',')[1] ?? '', 'base64').toString('latin1')).not.toContain('Storgata');
	await Promise.all([amina.context().close(), kari.context().close()]);
});
