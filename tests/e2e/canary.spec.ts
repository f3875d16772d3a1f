import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { installed, message, press, write } from './acts.ts';
import { overhear } from './overhear.ts';
import { countRecords, keptOfSignIn, Phone, readKept } from './phone-disk.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

/** Stands in every text that a person writes here. It may stand on the screen and nowhere else in clear. */
const CANARY = 'kanarifugl';
/** One's own name and number are for the browser's own filling-in too (WCAG 1.3.5), so it may keep them on its disk. */
const OWN_NAME = 'navnefugl';
/** Stored in clear by the test itself: proves that the search finds what it looks for. */
const LIGHTHOUSE = 'fyrlykt';

/** All that leaves the page: where to, and what it prints. */
interface Traces {
	urls: string[];
	printed: string[];
}

function listen(context: BrowserContext): Traces {
	const traces: Traces = { urls: [], printed: [] };
	context.on('request', (request) => traces.urls.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
	context.on('console', (message) => traces.printed.push(message.text()));
	return traces;
}

/** No report of an error, no counting, no push service: everything goes to the app's own server or stays in the browser. */
function expectOnlyHome({ urls }: Traces, stage: Stage): void {
	const home = [stage.url, stage.url.replace('http', 'ws'), `blob:${stage.url}/`, 'data:'];
	expect(urls.filter((url) => !home.some((origin) => url.startsWith(origin)))).toEqual([]);
}

/** What the phone keeps, where it went, and what the server said: the word is nowhere in clear. */
async function expectNowhere(page: Page, traces: Traces, said: string, stage: Stage): Promise<void> {
	await page.evaluate((word) => localStorage.setItem('lighthouse', word), LIGHTHOUSE);
	const kept = await readKept(page);
	expect(kept.storage).toContain(LIGHTHOUSE);
	expect(kept.databases.length).toBeGreaterThan(5000);
	expect(kept.caches).toContain(say('app_name'));
	for (const text of Object.values(kept)) expect([CANARY, OWN_NAME].filter((word) => text.includes(word))).toEqual([]);
	const { urls, printed } = traces;
	expect(urls.length).toBeGreaterThan(20);
	expectOnlyHome(traces, stage);
	expect(printed.filter((line) => line.includes('fugl'))).toEqual([]);
	expect(urls.filter((url) => /fugl/.test(decodeURIComponent(url)))).toEqual([]);
	expect(said).not.toContain('fugl');
	const { rows } = await stage.db.query<{ hits: number; all: number }>(
		`select count(*) filter (where m::text like $1)::int as hits, count(*)::int as all from realtime.messages m`,
		['%fugl%']
	);
	expect(rows[0]?.hits).toBe(0);
	expect(rows[0]?.all).toBeGreaterThan(0);
}

async function expectSignedOut(page: Page): Promise<void> {
	await expect(page).toHaveURL(/\/join$/);
	expect(await countRecords(page)).toMatchObject({ records: 0, audiences: 0, outbox: 0, sent: 0, drafts: 0, tray: 0 });
	await expect.poll(() => keptOfSignIn(page)).toEqual([]);
}

/** What leaves the app by her own hand, as print, table, calendar file and copy: its names and titles say nothing. */
async function takeOut(page: Page, stage: Stage, pair: Pair): Promise<void> {
	await stage.db.query(
		`insert into app.job_application (id, enrolment_id, audience_id, created_by, title, employer, notes, stage_on)
		values (gen_random_uuid(), $1, $2, $3, $4, $4, $4, current_date)`,
		[pair.enrolment, pair.team, pair.participant, CANARY]
	);
	const { rows } = await stage.db.query<{ id: string }>(
		`insert into app.appointment (id, enrolment_id, audience_id, created_by, place_kind, place, purpose, starts_at, ends_at)
		values (gen_random_uuid(), $1, $2, $3, 'home', $4, $4, now() + interval '3 days', now() + interval '3 days 1 hour') returning id`,
		[pair.enrolment, pair.team, pair.worker, CANARY]
	);
	await page.goto(`${stage.url}/jobs/print`);
	await expect(page.getByRole('cell', { name: CANARY })).toBeVisible();
	expect(await saved(page, 'jobs_csv')).toContain(CANARY);
	await page.goto(`${stage.url}/appointments/${rows[0]?.id}`);
	await expect(page.getByText(CANARY).first()).toBeVisible();
	await press(page, 'appointment_calendar');
	expect(await saved(page, 'appointment_calendar_save')).not.toContain(CANARY);
	await page.goto(`${stage.url}/me`);
	await page.getByText(say('me_stored'), { exact: true }).click();
	for (const key of ['me_copy_page', 'me_copy_data']) expect(await saved(page, key)).toContain(CANARY);
}

/** What a button gives to the phone as a file. */
async function saved(page: Page, key: string): Promise<string> {
	const [download] = await Promise.all([page.waitForEvent('download'), press(page, key)]);
	expect(`${download.suggestedFilename()} ${await page.title()}`).not.toContain('fugl');
	expect(download.url()).toMatch(/^blob:/);
	return readFile(await download.path(), 'utf8');
}

/** A page that is left in the same moment as its last key has not yet put that key on disk; a person's finger is slower. */
async function expectDrafts(page: Page, count: number): Promise<void> {
	await expect.poll(async () => (await countRecords(page))['drafts']).toBe(count);
}

async function showFace(kari: Page, stage: Stage): Promise<void> {
	await kari.goto(`${stage.url}/me`);
	await press(kari, 'me_edit');
	const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
	await kari
		.locator('input[type=file]')
		.setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: Buffer.from(png, 'base64') });
	await press(kari, 'me_save');
}

/** What is shown at once is on the disk a moment later: a page left before that has its words in the draft still. */
async function leaveFor(page: Page, address: string): Promise<void> {
	await expectDrafts(page, 0);
	await page.goto(address);
}

async function writeAsParticipant(page: Page, stage: Stage, threads: { team: string; direct: string }): Promise<void> {
	await page.goto(`${stage.url}/messages/${threads.direct}`);
	await write(page, `Melding ${CANARY}`);
	await expect(message(page, CANARY)).toBeVisible();
	await press(page, 'message_phrases');
	const sheet = page.getByRole('dialog');
	await sheet.getByRole('button', { name: 'Avtaler' }).click();
	await sheet.getByRole('button', { name: 'Vi kan møtes her: …' }).click();
	await sheet.getByLabel(say('message_param_place')).fill(`Kafé ${CANARY}`);
	await press(sheet, 'common_next');
	await press(sheet, 'message_phrase_send');
	await expect(message(page, `Vi kan møtes her: Kafé ${CANARY}`)).toBeVisible();

	await leaveFor(page, `${stage.url}/tasks/new`);
	await page.getByLabel(say('task_new_what')).fill(`Steg ${CANARY}`);
	await press(page, 'common_next');
	await press(page, 'task_today');
	await press(page, 'task_who_other');
	await page.getByLabel(say('task_who_other_name')).fill(`Søster ${CANARY}`);
	await press(page, 'task_save');
	await press(page, 'task_note_add');
	await page.getByLabel(say('task_note_label')).fill(`Det går ${CANARY}`);
	await press(page, 'task_note_save');
	await expect(page.getByText(`Det går ${CANARY}`)).toBeVisible();
	await leaveFor(page, `${stage.url}/plan/new`);
	await page.getByLabel(say('plan_empty_title')).fill(`Mål ${CANARY}`);
	await press(page, 'common_next');
	await press(page, 'plan_skip');
	await page.getByLabel(say('plan_new_worked')).fill(`Før ${CANARY}`);
	await press(page, 'plan_save');
	await expect(page.getByText(say('plan_after_made'))).toBeVisible();
	await leaveFor(page, `${stage.url}/talk/call`);
	await page.getByLabel(say('talk_call_number_label')).fill('0000 7531');
	await press(page, 'talk_call_now');
	await page.getByRole('link', { name: say('task_to_now') }).click();
	await expect(page.getByText(say('talk_call_me_name', 'nb', { name: 'Kari' }))).toBeVisible();
	await leaveFor(page, `${stage.url}/me`);
	await press(page, 'me_edit');
	await page.getByLabel(say('me_name')).fill(OWN_NAME);
	await press(page, 'me_save');
	await expect(page.getByText(OWN_NAME)).toBeVisible();
	await leaveFor(page, `${stage.url}/tasks/new`);
	await page.getByLabel(say('task_new_what')).fill(`Utkast ${CANARY}`);
	await expectDrafts(page, 1);
	await page.goto(`${stage.url}/messages/${threads.team}`);
	await page.getByRole('textbox').fill(`Utkast ${CANARY}`);
}

test('what a participant writes stands nowhere in clear, and nothing is left after signing out', async ({
	stage,
	watch
}) => {
	test.setTimeout(90_000);
	const server = overhear();
	const pair = await stage.pair();
	const phone = await Phone.make(watch);
	const context = await phone.open();
	const traces = listen(context);
	const page = await context.newPage();
	await stage.join(page, pair);
	await installed(page);
	await takeOut(page, stage, pair);
	await writeAsParticipant(page, stage, pair);
	await expectDrafts(page, 2);
	await page.reload();
	await expect(page.getByRole('textbox')).toHaveValue(`Utkast ${CANARY}`);
	await expectNowhere(page, traces, server.heard(), stage);
	await phone.close();
	expect(await phone.findInClear([LIGHTHOUSE])).not.toEqual([]);
	expect(await phone.findInClear([CANARY])).toEqual([]);

	const again = await (await phone.open()).newPage();
	await again.goto(`${stage.url}/me`);
	await press(again, 'me_sign_out');
	await press(again.getByRole('dialog'), 'me_sign_out');
	await expectSignedOut(again);
	await phone.close();
	expect(await phone.findInClear([CANARY])).toEqual([]);
	server.stop();
	await phone.throwAway();
});

test('what a worker writes, and their face, stand nowhere in clear', async ({ stage, watch }) => {
	test.setTimeout(90_000);
	const server = overhear();
	const pair = await stage.pair();
	const phone = await Phone.make(watch);
	const context = await phone.open();
	const traces = listen(context);
	const kari = await context.newPage();
	await stage.signIn(kari, pair);
	await showFace(kari, stage);
	await kari.goto(`${stage.url}/people/${pair.enrolment}`);
	await write(kari, `Svar ${CANARY}`);
	await expect(message(kari, `Svar ${CANARY}`)).toBeVisible();
	await leaveFor(kari, `${stage.url}/people/${pair.enrolment}/plan`);
	await press(kari, 'plan_propose');
	await kari.getByLabel(say('plan_propose_what')).fill(`Mål ${CANARY}`);
	await press(kari, 'plan_propose_send');
	await expect(kari.getByText(`Mål ${CANARY}`)).toBeVisible();
	await press(kari, 'people_propose');
	await kari.getByLabel(say('people_propose_what')).fill(`Forslag ${CANARY}`);
	await kari.getByLabel(say('people_propose_note')).fill(`Mer ${CANARY}`);
	await press(kari, 'people_propose_send');
	await expect(kari.getByText(`Forslag ${CANARY}`).first()).toBeVisible();
	await leaveFor(kari, `${stage.url}/me`);
	await press(kari, 'me_edit');
	await kari.getByLabel(say('me_card_hours')).fill(`Til ti ${CANARY}`);
	await kari.getByLabel(say('me_card_away')).fill(`Borte ${CANARY}`);
	await kari.getByLabel(say('me_card_stand_in')).fill(`Vikar ${CANARY}`);
	await press(kari, 'me_save');
	await expect(kari.getByText(`Borte ${CANARY}`)).toBeVisible();
	await leaveFor(kari, `${stage.url}/people/${pair.enrolment}?only`);
	await kari.getByRole('textbox').fill(`Utkast ${CANARY}`);
	await expectDrafts(kari, 1);
	await kari.reload();
	await expect(kari.getByRole('textbox')).toHaveValue(`Utkast ${CANARY}`);
	await expectNowhere(kari, traces, server.heard(), stage);
	const [card] = (
		await stage.db.query<{ photo: string }>('select photo from app.team_member where enrolment_id = $1', [
			pair.enrolment
		])
	).rows;
	const face = card?.photo.split(',')[1]?.slice(0, 60) ?? 'no face';
	for (const text of Object.values(await readKept(kari))) expect(text).not.toContain(face);

	await kari.goto(`${stage.url}/me`);
	await press(kari, 'me_sign_out');
	await press(kari.getByRole('dialog'), 'me_sign_out');
	await expectSignedOut(kari);
	server.stop();
	await phone.close();
	expect(await phone.findInClear([CANARY, face])).toEqual([]);
	await phone.throwAway();
});

test('the app has no means to notify, to push or to report: none is there yet that could carry a word', async () => {
	const folder = 'build';
	const scripts = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js'));
	expect(scripts.length).toBeGreaterThan(50);
	const means = /showNotification|new Notification\(|pushManager|PushSubscription|sendBeacon|ReportingObserver/;
	for (const name of scripts) expect(means.test(await readFile(join(folder, name), 'utf8')), name).toBe(false);
});
