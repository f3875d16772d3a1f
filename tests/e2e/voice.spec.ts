/** Voice notes with Chromium's own recorder and a microphone that beeps: recorded offline, sent once, heard by the worker. */
import type { Locator, Page } from '@playwright/test';
import { openFile, sealFile } from '#lib/data/attachment/crypt.ts';
import { findBrowser, LAUNCH_ARGS } from '../browser.ts';
import { installed, press } from './acts.ts';
import { countRecords, Phone, readKept } from './phone-disk.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

const BEEPING = [...LAUNCH_ARGS, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
test.use({ launchOptions: { executablePath: findBrowser(), args: BEEPING } });

/** Where one speaks. */
const room = (page: Page): Locator => page.getByRole('group', { name: say('voice_message') });
const spoken = (page: Page): Locator => page.getByRole('log').locator('.message:has(audio)');

/** The first button opens the place, the second begins. */
async function record(page: Page, seconds: number): Promise<void> {
	await press(page, 'voice_record');
	await press(room(page), 'voice_record');
	await expect(room(page).getByRole('timer')).toHaveText(`0:0${seconds}`);
	await press(room(page), 'voice_stop');
	await expect(room(page).getByRole('button', { name: say('message_send') })).toBeVisible();
}

/** Plays until something was heard. */
async function hear(place: Locator): Promise<void> {
	// Its row is there before its sound: whoever is too early is told so, and presses again.
	await expect(async () => {
		await press(place, 'voice_play');
		await expect(place.getByRole('button', { name: say('voice_stop') })).toBeVisible({ timeout: 1000 });
	}).toPass();
	await expect
		.poll(() =>
			place.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime > 0.2 && audio.duration > 0)
		)
		.toBe(true);
	expect(await place.getByRole('progressbar').evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0);
	await press(place, 'voice_stop');
	await expect(place.getByRole('button', { name: say('voice_play') })).toBeVisible();
}

interface Stored {
	seconds: number;
	bytes: number;
	media_type: string;
	file_key: string;
	cipher: Buffer | null;
}

const stored = async (stage: Stage, pair: Pair): Promise<Stored[]> =>
	(
		await stage.db.query<Stored>(
			`select a.seconds, a.bytes, a.media_type, a.file_key, b.bytes as cipher
			from app.message m join app.attachment a on a.id = m.voice_id and a.audience_id = m.audience_id
			left join storage.objects o on o.name = a.enrolment_id || '/' || a.id
			left join storage.embedded_bytes b on b.object_id = o.id where m.enrolment_id = $1 order by m.id`,
			[pair.enrolment]
		)
	).rows;

test('recorded offline, heard, sent once; the worker hears it and answers the same way', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	await kari.goto(`${stage.url}/people/${pair.enrolment}`);
	await installed(amina);
	await amina.goto(`${stage.url}/messages`);
	await expect(amina.getByText(say('message_cannot_delete'))).toBeVisible();
	await amina.context().setOffline(true);
	await record(amina, 2);
	await hear(room(amina));
	expect((await readKept(amina)).databases.includes('OpusHead')).toBe(false);
	await press(room(amina), 'message_send');
	await expect(spoken(amina)).toHaveCount(1);
	await expect(spoken(amina)).toContainText(say('message_waiting'));
	await expect(amina.getByRole('textbox')).toBeVisible();
	await hear(spoken(amina));
	expect(await stored(stage, pair)).toEqual([]);

	await amina.context().setOffline(false);
	// Kari has the conversation open: it may be read before anybody has seen that it was sent.
	await expect(spoken(amina)).not.toContainText(say('message_waiting'));
	const [note, ...more] = await stored(stage, pair);
	expect([note?.seconds, more]).toEqual([2, []]);
	const data = Uint8Array.from(note?.cipher ?? []).buffer;
	const clear = Buffer.from(await openFile(note?.file_key ?? '', data));
	// Mono, and at most 24 kbit a second: two minutes stay within 0.4 MB.
	expect([clear.length, note?.media_type, clear.includes('OpusHead')]).toEqual([note?.bytes, 'audio/webm', true]);
	expect(clear.at(clear.indexOf('OpusHead') + 9)).toBe(1);
	expect(clear.length).toBeLessThan(3 * 3000 + 2000);
	expect(Buffer.from(data).includes('OpusHead')).toBe(false);
	expect((await readKept(amina)).databases.includes('OpusHead')).toBe(false);

	await hear(spoken(kari));
	await record(kari, 4);
	await press(room(kari), 'message_send');
	await expect(spoken(amina)).toHaveCount(2);
	await hear(spoken(amina).last());
	expect(await stored(stage, pair)).toMatchObject([{ seconds: 2 }, { seconds: 4 }]);
	await Promise.all([amina, kari].map((page) => page.context().close()));
});

test('killed between the recording and its sending: it is there, and is sent once', async ({ stage, watch }) => {
	const pair = await stage.pair();
	const phone = await Phone.make(watch);
	const first = await (await phone.open({ args: BEEPING })).newPage();
	await stage.join(first, pair);
	await installed(first);
	await first.goto(`${stage.url}/messages`);
	await first.context().setOffline(true);
	await record(first, 2);
	await expect.poll(async () => (await countRecords(first))['drafts']).toBe(1);
	await phone.kill();

	const again = await (await phone.open({ args: BEEPING, offline: true })).newPage();
	await again.goto(`${stage.url}/messages`);
	await hear(room(again));
	await press(room(again), 'message_send');
	await expect(spoken(again)).toContainText(say('message_waiting'));
	await phone.kill();

	const last = await (await phone.open({ args: BEEPING })).newPage();
	await last.goto(`${stage.url}/messages`);
	await expect(spoken(last)).toContainText(say('message_sent'));
	await expect(room(last)).toHaveCount(0);
	expect(await stored(stage, pair)).toMatchObject([{ seconds: 2 }]);
	await phone.throwAway();
});

test('deleted and brought back; too short, refused and missing are told, and writing goes on', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const amina = await stage.participantPhone(browser, pair);
	await amina.goto(`${stage.url}/messages`);
	await record(amina, 1);
	await press(room(amina), 'tray_discard');
	await press(room(amina), 'common_undo');
	await press(room(amina), 'tray_discard');
	await press(room(amina), 'voice_record');
	await press(room(amina), 'voice_stop');
	await expect(room(amina).getByText(say('voice_short'))).toBeVisible();
	for (const [name, words] of [
		['NotAllowedError', 'voice_refused'],
		['NotFoundError', 'voice_none']
	] as const) {
		await amina.evaluate((why) => {
			navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', why));
		}, name);
		await press(room(amina), 'voice_record');
		await expect(room(amina).getByText(say(words))).toBeVisible();
	}
	await press(room(amina), 'common_close');
	await amina.getByRole('textbox').fill('Jeg skriver heller.');
	await press(amina, 'message_send');
	await expect(amina.getByRole('log').getByText(say('message_sent'))).toBeVisible();
	expect(await stored(stage, pair)).toEqual([]);
	await amina.context().close();
});

/** A voice note of the worker that is no sound; what Storage answers for it. */
async function insertNote(stage: Stage, pair: Pair): Promise<Buffer> {
	const { key, data } = await sealFile(new TextEncoder().encode('no sound at all').slice().buffer);
	await stage.db.query(
		`insert into app.attachment (id, enrolment_id, audience_id, kind, media_type, bytes, seconds, file_key, arrived, created_by)
		values (gen_random_uuid(), $1, $2, 'voice_note', 'audio/mp4', 9, 7, $3, true, $4)`,
		[pair.enrolment, pair.team, key, pair.worker]
	);
	await stage.db.query(
		`insert into app.message (id, enrolment_id, audience_id, voice_id, created_by)
		select gen_random_uuid(), enrolment_id, audience_id, id, created_by from app.attachment where enrolment_id = $1`,
		[pair.enrolment]
	);
	return Buffer.from(data);
}

test('what this phone cannot play, or does not have yet, is told kindly', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const body = await insertNote(stage, pair);
	const amina = await stage.participantPhone(browser, pair);
	await installed(amina);
	await amina.goto(`${stage.url}/messages`);
	await expect(spoken(amina)).toContainText('0:07');
	await amina.context().setOffline(true);
	await press(spoken(amina), 'voice_play');
	await expect(spoken(amina)).toContainText(say('voice_away'));
	await amina.context().setOffline(false);
	await amina.context().route('**/storage/v1/object/authenticated/**', (route) => route.fulfill({ body }));
	await press(spoken(amina), 'voice_play');
	await expect(spoken(amina)).toContainText(say('voice_unplayable'));
	await amina.context().close();
});

test('Storage refuses the sound: it stays, is told, and is sent with one tap', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const amina = await stage.participantPhone(browser, pair);
	await installed(amina);
	const refusing = '**/storage/v1/object/attachments/**';
	const json = { statusCode: '413', error: 'Payload too large', message: 'The object exceeded' };
	await amina.context().route(refusing, (route) => route.fulfill({ status: 400, json }));
	await amina.goto(`${stage.url}/messages`);
	await record(amina, 1);
	await press(room(amina), 'message_send');
	await expect(spoken(amina)).toContainText(say('tray_title'));
	await amina.context().unroute(refusing);
	await amina.goto(`${stage.url}/me/tray`);
	await expect(amina.getByRole('heading', { name: say('voice_message') })).toBeVisible();
	await amina.getByRole('link', { name: say('common_look') }).click();
	await press(spoken(amina), 'tray_send');
	await expect(spoken(amina)).toContainText(say('message_sent'));
	expect(await stored(stage, pair)).toMatchObject([{ seconds: 1, cipher: expect.anything() }]);
	await amina.context().close();
});

test('what would be written about a step can be said instead, and the worker hears which step it is about', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	await stage.db.query(
		`insert into app.task (id, enrolment_id, audience_id, title, assignee_kind, status, created_by)
		values (gen_random_uuid(), $1, $2, 'Ring utleieren.', 'participant', 'planned', $3)`,
		[pair.enrolment, pair.team, pair.participant]
	);
	const amina = await stage.participantPhone(browser, pair);
	await amina.getByRole('link', { name: say('now_show') }).click();
	await press(amina, 'task_note_add');
	await amina
		.getByRole('dialog')
		.getByRole('link', { name: say('voice_record') })
		.click();
	await expect(amina.getByText(say('message_about', 'nb', { title: 'Ring utleieren.' }))).toBeVisible();
	await press(room(amina), 'voice_record');
	await expect(room(amina).getByRole('timer')).toHaveText('0:01');
	await press(room(amina), 'voice_stop');
	await press(room(amina), 'message_send');
	await expect(spoken(amina)).toContainText('Ring utleieren.');
	await expect(amina.getByRole('textbox')).toBeVisible();
	const about = `select t.title, m.voice_id is not null as spoken from app.message m join app.task t on t.id = m.task_id where m.enrolment_id = $1`;
	await expect
		.poll(async () => (await stage.db.query(about, [pair.enrolment])).rows)
		.toEqual([{ title: 'Ring utleieren.', spoken: true }]);
	await amina.context().close();
});

test('another time for an appointment can be said to those who are in it', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const { rows } = await stage.db.query<{ id: string }>(
		`insert into app.appointment (id, enrolment_id, audience_id, created_by, place_kind, starts_at, ends_at)
		values (gen_random_uuid(), $1, $2, $3, 'office', now() + interval '3 days', now() + interval '73 hours') returning id`,
		[pair.enrolment, pair.team, pair.worker]
	);
	const amina = await stage.participantPhone(browser, pair);
	await amina.goto(`${stage.url}/appointments/${rows[0]?.id}`);
	await press(amina, 'appointment_another_time');
	await press(amina, 'appointment_better');
	await amina
		.getByRole('dialog')
		.getByRole('link', { name: say('voice_record') })
		.click();
	await amina.waitForURL(new RegExp(`/messages/${pair.team}`));
	await press(room(amina), 'voice_record');
	await expect(room(amina).getByRole('timer')).toHaveText('0:01');
	await press(room(amina), 'voice_stop');
	await press(room(amina), 'message_send');
	await expect(spoken(amina)).toHaveCount(1);
	await expect
		.poll(async () => (await stored(stage, pair)).map(({ seconds, cipher }) => [seconds, cipher !== null]))
		.toEqual([[1, true]]);
	await amina.context().close();
});
