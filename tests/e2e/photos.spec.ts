/** Handover photos: taken offline, sent once, seen by the worker once the sheet is shown, and clear nowhere but on screen. */
import type { Locator, Page } from '@playwright/test';
import { openFile } from '#lib/data/attachment/crypt.ts';
import { installed, press } from './acts.ts';
import { readKept } from './phone-disk.ts';
import { broken, fromCamera, heic, huge, METADATA, noPicture, type Picture } from './pictures.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

const part = (page: Page, key = 'home_photo_in'): Locator =>
	page.locator('section').filter({ has: page.getByRole('heading', { name: say(key), exact: true }) });

/** Presses the button and chooses in the phone's own window. */
async function choose(page: Page, key: 'home_photo_take' | 'home_photo_choose', ...files: Picture[]): Promise<void> {
	const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(part(page), key)]);
	await chooser.setFiles(files);
}

const photo = (page: Page, number: number, more = ''): Locator =>
	page.getByRole('img', {
		name: `${say('home_photo', 'nb', { number: String(number) })}, ${say('home_photo_in')}${more}`,
		exact: true
	});

const drawn = (page: Page, number: number): Promise<void> =>
	expect.poll(() => photo(page, number).evaluate((image: HTMLImageElement) => image.naturalWidth > 0)).toBe(true);

interface Stored {
	file_key: string;
	width: number;
	height: number;
	bytes: number;
	arrived: boolean;
	cipher: Buffer | null;
}

const stored = async (stage: Stage, pair: Pair): Promise<Stored[]> =>
	(
		await stage.db.query<Stored>(
			`select a.file_key, a.width, a.height, a.bytes, a.arrived, b.bytes as cipher from app.attachment a
			left join storage.objects o on o.name = a.enrolment_id || '/' || a.id
			left join storage.embedded_bytes b on b.object_id = o.id where a.enrolment_id = $1 order by a.id`,
			[pair.enrolment]
		)
	).rows;

async function atTheSheet(page: Page, stage: Stage): Promise<void> {
	await page.goto(`${stage.url}/home/sheet`);
	await expect(part(page)).toBeVisible();
}

test('photos are taken offline and sent once; the worker sees them when the sheet is shown', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair({ method: 'home_follow_up' });
	const [amina, kari] = await Promise.all([
		stage.participantPhone(browser, pair),
		stage.workerPhone(browser, pair, { keepsApp: true })
	]);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/home`);
	await stage.db.query(`update app.home set address = 'Havneveien 7' where enrolment_id = $1`, [pair.enrolment]);
	await installed(amina);
	await atTheSheet(amina, stage);
	await amina.context().setOffline(true);
	const picture = await fromCamera(amina);
	await choose(amina, 'home_photo_take', picture);
	await choose(amina, 'home_photo_choose', picture, picture);
	await expect(part(amina).getByText(say('message_waiting'))).toHaveCount(3);
	// The app is closed and comes back without a network.
	await amina.reload();
	await expect(part(amina).getByText(say('message_waiting'))).toHaveCount(3);
	for (const number of [1, 2, 3]) await drawn(amina, number);

	await amina.context().setOffline(false);
	await expect(part(amina).getByText(say('message_sent'))).toHaveCount(3);
	const files = await stored(stage, pair);
	expect(files).toMatchObject(Array.from({ length: 3 }, () => ({ width: 40, height: 80, arrived: true })));
	for (const { file_key, bytes, cipher } of files) {
		const data = Uint8Array.from(cipher ?? []).buffer;
		const clear = Buffer.from(await openFile(file_key, data));
		expect([clear.length, clear.subarray(0, 2).toString('hex')]).toEqual([bytes, 'ffd8']);
		for (const secret of ['Exif', METADATA]) {
			expect([secret, picture.buffer.includes(secret)]).toEqual([secret, true]);
			expect([secret, clear.includes(secret)]).toEqual([secret, false]);
		}
		expect([clear.includes('JFIF'), Buffer.from(data).includes('JFIF')]).toEqual([true, false]);
	}
	const kept = await readKept(amina);
	expect(kept.databases).toContain(files.length > 0 ? 'stegvis.files' : '');
	expect([kept.databases.includes('JFIF'), kept.caches.includes(METADATA)]).toEqual([false, false]);

	await expect(kari.getByRole('img')).toHaveCount(0);
	await amina.getByRole('button', { name: say('team_seen_by_me') }).click();
	await amina.getByRole('button', { name: say('share_team') }).click();
	for (const number of [1, 2, 3]) await drawn(kari, number);
	await expect(kari.getByRole('button', { name: say('home_photo_take') })).toHaveCount(0);
	await expect(kari.getByText(say('home_photo_coming'))).toHaveCount(0);
	// What came lies on her phone as it travelled, and is there without a network.
	await installed(kari);
	await kari.context().setOffline(true);
	await kari.reload();
	for (const number of [1, 2, 3]) await drawn(kari, number);
	expect((await readKept(kari)).databases.includes('JFIF')).toBe(false);
	await Promise.all([amina, kari].map((page) => page.context().close()));
});

test('a photo opens large, upright, is named by its room, taken away and brought back', async ({ browser, stage }) => {
	const pair = await stage.pair({ method: 'home_follow_up' });
	const amina = await stage.participantPhone(browser, pair);
	await atTheSheet(amina, stage);
	await choose(amina, 'home_photo_take', await fromCamera(amina));
	await drawn(amina, 1);
	await photo(amina, 1).click();
	const sheet = amina.getByRole('dialog');
	// The red half, on the left in the camera's file, is above.
	const top = await sheet.getByRole('img').evaluate((image: HTMLImageElement) => {
		const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 80 });
		const paper = canvas.getContext('2d') as CanvasRenderingContext2D;
		paper.drawImage(image, 0, 0);
		return [...paper.getImageData(20, 10, 1, 1).data].map((value) => value > 100);
	});
	expect(top).toEqual([true, false, false, true]);
	await sheet.getByLabel(say('home_photo_room')).fill('bad');
	await press(sheet, 'sheet_save');
	await amina.keyboard.press('Escape');
	await expect(photo(amina, 1, ', bad')).toBeVisible();
	await photo(amina, 1, ', bad').click();
	await press(sheet, 'sheet_delete');
	await expect(amina.getByText(say('home_photo_removed'))).toBeVisible();
	await expect(photo(amina, 1, ', bad')).toHaveCount(0);
	await press(amina, 'common_undo');
	await expect(photo(amina, 1, ', bad')).toBeVisible();
	await expect(part(amina).getByText(say('message_sent'))).toBeVisible();
	const left = async (): Promise<unknown> =>
		(
			await stage.db.query('select path from private.files_to_delete() path where path like $1', [
				`${pair.enrolment}/%`
			])
		).rows.length;
	expect([(await stored(stage, pair)).length, await left()]).toEqual([1, 1]);
	await amina.context().close();
});

test('what is no photo is told kindly, and the photos beside it are kept', async ({ browser, stage }) => {
	const pair = await stage.pair({ method: 'home_follow_up' });
	const amina = await stage.participantPhone(browser, pair);
	await atTheSheet(amina, stage);
	const good = await fromCamera(amina);
	const told = amina.getByRole('status');
	await choose(amina, 'home_photo_choose', heic());
	await expect(told.filter({ hasText: say('home_photo_heic') })).toBeVisible();
	for (const bad of [broken(good), noPicture()]) {
		await choose(amina, 'home_photo_choose', good, bad);
		await expect(told.filter({ hasText: say('home_photo_not') })).toBeVisible();
	}
	// Nothing was chosen, or the camera was refused: nothing happens.
	await choose(amina, 'home_photo_take');
	await expect(part(amina).getByText(say('message_sent'))).toHaveCount(2);
	await choose(amina, 'home_photo_choose', huge());
	await expect(told.filter({ hasText: say('home_photo_not') })).toHaveCount(0);
	await expect(part(amina).getByText(say('message_sent'))).toHaveCount(3, { timeout: 20_000 });
	const last = (await stored(stage, pair)).at(-1);
	expect(last).toMatchObject({ width: 1600, height: 1557 });
	expect(last?.bytes).toBeLessThan(300_000);
	await amina.context().close();
});

test('Storage refuses a file: it stays, is told, and is sent with one tap', async ({ browser, stage }) => {
	const pair = await stage.pair({ method: 'home_follow_up' });
	const amina = await stage.participantPhone(browser, pair);
	await installed(amina);
	await atTheSheet(amina, stage);
	const refusing = '**/storage/v1/object/attachments/**';
	await amina.context().route(refusing, (route) =>
		route.fulfill({
			status: 400,
			json: { statusCode: '413', error: 'Payload too large', message: 'The object exceeded' }
		})
	);
	await choose(amina, 'home_photo_take', await fromCamera(amina));
	await expect(part(amina).getByText(say('tray_title'))).toBeVisible();
	await amina
		.getByRole('link')
		.filter({ hasText: say('common_look') })
		.first()
		.click();
	await expect(amina.getByText(say('tray_why_file'))).toBeVisible();
	await amina.context().unroute(refusing);
	await amina.getByRole('link', { name: say('common_look') }).click();
	await photo(amina, 1).click();
	await press(amina.getByRole('dialog'), 'tray_send');
	await amina.keyboard.press('Escape');
	await expect(part(amina).getByText(say('message_sent'))).toBeVisible();
	await amina.context().close();
});
