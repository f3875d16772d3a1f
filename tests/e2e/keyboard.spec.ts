import type { Locator, Page } from '@playwright/test';
import { message, press } from './acts.ts';
import { expect, test } from './stage.ts';
import { say } from './words.ts';

/** Goes on with Tab until this has the focus, and sees that the focus can be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	await expect(target.first()).toBeVisible();
	for (let steps = 0; steps < 60; steps++) {
		await page.keyboard.press('Tab');
		if (await target.first().evaluate((node) => node === document.activeElement)) return expectSeen(page);
	}
	throw new Error('The keyboard does not reach it.');
}

async function expectSeen(page: Page): Promise<void> {
	const look = await page.evaluate(() => {
		const focused = document.activeElement as HTMLElement;
		const around = [focused, focused.closest('label'), focused.parentElement].filter((node) => node !== null);
		return around.map((node) => {
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
			return { outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth), boxShadow };
		});
	});
	expect(look.some(({ outline }) => outline >= 2)).toBe(true);
}

async function enter(page: Page, role: 'button' | 'link', key: string, params: Record<string, string> = {}) {
	await tabTo(page, page.getByRole(role, { name: say(key, 'nb', params), exact: true }));
	await page.keyboard.press('Enter');
}

const focusedHeading = (page: Page): Locator => page.locator('h1:focus');

test('a participant joins, reads, answers and writes with the keyboard alone', async ({ browser, stage }) => {
	const pair = await stage.pair();
	await stage.db.query(
		`insert into app.task (id, enrolment_id, audience_id, title, assignee_kind, status, created_by)
		values (gen_random_uuid(), $1, $2, 'Besøk biblioteket', 'participant', 'proposed', $3)`,
		[pair.enrolment, pair.team, pair.worker]
	);
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(`${stage.url}/join#${await pair.secret()}`);
	await expect(page.getByRole('radio').first()).toBeVisible();
	await tabTo(page, page.getByRole('radio', { checked: true }));
	await enter(page, 'button', 'language_continue');
	await enter(page, 'button', 'join_accept');
	await enter(page, 'button', 'join_yes');
	await expect(page).toHaveURL(/\/now$/);
	await expect(focusedHeading(page)).toHaveText(say('now_title'));

	await enter(page, 'link', 'now_answer');
	await expect(focusedHeading(page)).toHaveText('Besøk biblioteket');
	await enter(page, 'button', 'task_yes');
	await expect(page.getByRole('heading', { name: say('task_after_yes') })).toBeVisible();

	await page.goto(`${stage.url}/messages/${pair.direct}`);
	await expect(page.getByRole('textbox')).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: say('nav_skip') })).toBeFocused();
	await expectSeen(page);
	await page.keyboard.press('Enter');
	await expect(page.locator('#main')).toBeFocused();

	await enter(page, 'button', 'message_phrases');
	const sheet = page.getByRole('dialog');
	await tabTo(page, sheet.getByRole('button').nth(1));
	await page.keyboard.press('Enter');
	const sentence = sheet.getByRole('button').filter({ hasNotText: '…' }).nth(1);
	await expect(sheet.getByRole('heading', { level: 3 })).not.toHaveText(say('message_phrases_topic'));
	const words = await sentence.innerText();
	await tabTo(page, sentence);
	await page.keyboard.press('Enter');
	await tabTo(page, sheet.getByRole('button', { name: say('message_phrase_send'), exact: true }));
	await page.keyboard.press('Enter');
	await expect(message(page, words)).toBeVisible();
	await expect(sheet).toHaveCount(0);
	await context.close();
});

test('a worker answers from the list with the keyboard alone', async ({ browser, stage }) => {
	const pair = await stage.pair();
	await stage.db.query(
		`insert into app.message (id, enrolment_id, audience_id, body, lang, sent_at, created_by)
		values (gen_random_uuid(), $1, $2, 'Kan du ringe meg?', 'nb', now(), $3)`,
		[pair.enrolment, pair.team, pair.participant]
	);
	const kari = await stage.workerPhone(browser, pair, { viewport: { width: 1280, height: 800 } });
	await tabTo(kari, kari.getByRole('link').filter({ hasText: 'Amina' }));
	await kari.keyboard.press('Enter');
	await expect(focusedHeading(kari)).toHaveText('Amina');
	await expect(message(kari, 'Kan du ringe meg?')).toBeVisible();
	await tabTo(kari, kari.getByRole('textbox', { name: say('message_write_to', 'nb', { name: 'Amina' }) }));
	await kari.keyboard.type('Ja, klokka to.');
	await enter(kari, 'button', 'message_send');
	await expect(message(kari, 'Ja, klokka to.')).toContainText(say('message_sent'));
	await kari.context().close();
});

test('Escape closes a sheet and gives the focus back', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const amina = await stage.participantPhone(browser, pair);
	await amina.goto(`${stage.url}/messages/${pair.team}`);
	await press(amina, 'message_phrases');
	await expect(amina.getByRole('dialog')).toBeVisible();
	await amina.keyboard.press('Escape');
	await expect(amina.getByRole('dialog')).toHaveCount(0);
	await expect(amina.getByRole('button', { name: say('message_phrases') })).toBeFocused();
	await amina.context().close();
});
