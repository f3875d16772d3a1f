import type { BrowserContext, Page } from '@playwright/test';
import { installed, message, press, write } from './acts.ts';
import { overhear } from './overhear.ts';
import { countRecords, Phone, readKept } from './phone-disk.ts';
import { expect, test } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

/** Stands in every text that a person writes here. It may stand on the screen and nowhere else in clear. */
const CANARY = 'kanarifugl';
/** One's own name and number are for the browser's own filling-in too (WCAG 1.3.5), so it may keep them on its disk. */
const OWN_NAME = 'navnefugl';
/** Stored in clear by the test itself: proves that the search finds what it looks for. */
const LIGHTHOUSE = 'fyrlykt';

function listen(context: BrowserContext): string[] {
	const urls: string[] = [];
	context.on('request', (request) => urls.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
	return urls;
}

/** What the phone keeps, where it went, and what the server said: the word is nowhere in clear. */
async function expectNowhere(page: Page, urls: string[], said: string, stage: Stage): Promise<void> {
	await page.evaluate((word) => localStorage.setItem('lighthouse', word), LIGHTHOUSE);
	const kept = await readKept(page);
	expect(kept.storage).toContain(LIGHTHOUSE);
	expect(kept.databases.length).toBeGreaterThan(5000);
	expect(kept.caches).toContain(say('app_name'));
	for (const text of Object.values(kept)) expect([CANARY, OWN_NAME].filter((word) => text.includes(word))).toEqual([]);
	expect(urls.length).toBeGreaterThan(20);
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
	expect((await readKept(page)).storage).not.toMatch(/session"|token/);
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
	await press(sheet, 'message_phrase_send');
	await expect(message(page, `Vi kan møtes her: Kafé ${CANARY}`)).toBeVisible();

	await page.goto(`${stage.url}/tasks/new`);
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
	await page.goto(`${stage.url}/plan/new`);
	await page.getByLabel(say('plan_empty_title')).fill(`Mål ${CANARY}`);
	await press(page, 'common_next');
	await press(page, 'plan_skip');
	await page.getByLabel(say('plan_new_worked')).fill(`Før ${CANARY}`);
	await press(page, 'plan_save');
	await expect(page.getByText(say('plan_after_made'))).toBeVisible();
	await page.goto(`${stage.url}/talk/call`);
	await page.getByLabel(say('talk_call_number_label')).fill('0000 7531');
	await press(page, 'talk_call_now');
	await page.getByRole('link', { name: say('task_to_now') }).click();
	await expect(page.getByText(say('talk_call_me_name', 'nb', { name: 'Kari' }))).toBeVisible();
	await page.goto(`${stage.url}/me`);
	await press(page, 'me_edit');
	await page.getByLabel(say('me_name')).fill(OWN_NAME);
	await press(page, 'me_save');
	await expect(page.getByText(OWN_NAME)).toBeVisible();
	await page.goto(`${stage.url}/tasks/new`);
	await page.getByLabel(say('task_new_what')).fill(`Utkast ${CANARY}`);
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
	const urls = listen(context);
	const page = await context.newPage();
	await stage.join(page, pair);
	await installed(page);
	await writeAsParticipant(page, stage, pair);
	await expect.poll(async () => (await countRecords(page))['drafts']).toBe(2);
	await page.reload();
	await expect(page.getByRole('textbox')).toHaveValue(`Utkast ${CANARY}`);
	await expectNowhere(page, urls, server.heard(), stage);
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

test('what a worker writes stands nowhere in clear', async ({ browser, stage }) => {
	const server = overhear();
	const pair = await stage.pair();
	const context = await browser.newContext();
	const urls = listen(context);
	const kari = await stage.workerPhone(browser, pair, { context });
	await kari.goto(`${stage.url}/people/${pair.enrolment}`);
	await write(kari, `Svar ${CANARY}`);
	await expect(message(kari, `Svar ${CANARY}`)).toBeVisible();
	await kari.goto(`${stage.url}/people/${pair.enrolment}/plan`);
	await press(kari, 'plan_propose');
	await kari.getByLabel(say('plan_propose_what')).fill(`Mål ${CANARY}`);
	await press(kari, 'plan_propose_send');
	await expect(kari.getByText(`Mål ${CANARY}`)).toBeVisible();
	await press(kari, 'people_propose');
	await kari.getByLabel(say('people_propose_what')).fill(`Forslag ${CANARY}`);
	await kari.getByLabel(say('people_propose_note')).fill(`Mer ${CANARY}`);
	await press(kari, 'people_propose_send');
	await expect(kari.getByText(`Forslag ${CANARY}`).first()).toBeVisible();
	await kari.goto(`${stage.url}/me`);
	await press(kari, 'me_edit');
	await kari.getByLabel(say('me_card_hours')).fill(`Til ti ${CANARY}`);
	await kari.getByLabel(say('me_card_away')).fill(`Borte ${CANARY}`);
	await kari.getByLabel(say('me_card_stand_in')).fill(`Vikar ${CANARY}`);
	await press(kari, 'me_save');
	await expect(kari.getByText(`Borte ${CANARY}`)).toBeVisible();
	await kari.goto(`${stage.url}/people/${pair.enrolment}?only`);
	await kari.getByRole('textbox').fill(`Utkast ${CANARY}`);
	await expect.poll(async () => (await countRecords(kari))['drafts']).toBe(1);
	await kari.reload();
	await expect(kari.getByRole('textbox')).toHaveValue(`Utkast ${CANARY}`);
	await expectNowhere(kari, urls, server.heard(), stage);

	await kari.goto(`${stage.url}/me`);
	await press(kari, 'me_sign_out');
	await press(kari.getByRole('dialog'), 'me_sign_out');
	await expectSignedOut(kari);
	server.stop();
	await context.close();
});
