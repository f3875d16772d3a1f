import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { turned } from '../machine.ts';
import { lookAgain, message, press } from './acts.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

/** Words of another reader's, the office's machine, and an interpreter. */
const NORWEGIAN = 'Har du fått brevet fra kommunen?';
const ARABIC = 'نعم، وصلت الرسالة أمس';

async function written(stage: Stage, pair: Pair, words: string, lang: string, by: string): Promise<void> {
	await stage.db.query(
		`insert into app.message (id, enrolment_id, audience_id, body, lang, sent_at, created_by) values ($1, $2, $3, $4, $5, now(), $6)`,
		[randomUUID(), pair.enrolment, pair.direct, words, lang, by]
	);
}

async function two(stage: Stage, browser: Browser, language: string): Promise<{ pair: Pair; amina: Page; kari: Page }> {
	const pair = await stage.pair({ language });
	await written(stage, pair, NORWEGIAN, 'nb', pair.worker);
	const [amina, kari] = await Promise.all([
		stage.participantPhone(browser, pair, { language }),
		stage.workerPhone(browser, pair)
	]);
	await amina.goto(`${stage.url}/messages/${pair.direct}`);
	return { pair, amina, kari };
}

const show = (page: Page, language: string) => page.getByRole('button', { name: say('translate_show', language) });

test('nothing is offered and nothing asked until a lead switches the translator on; then machine words stand beside', async ({
	browser,
	stage,
	machine
}) => {
	const { pair, amina, kari } = await two(stage, browser, 'ar');
	await stage.db.query('update app.office_member set is_lead = true where person_id = $1', [pair.worker]);
	const foreign: string[] = [];
	const asked: string[] = [];
	for (const page of [amina, kari])
		page.on('request', (request) => {
			const { origin, pathname } = new URL(request.url());
			if (origin !== stage.url && /^http/.test(origin)) foreign.push(origin);
			if (pathname.startsWith('/functions/')) asked.push(request.method());
		});
	machine.asked.length = 0;

	const words = message(amina, NORWEGIAN);
	await expect(words).toBeVisible();
	await expect(amina.getByRole('button', { name: say('message_phrases', 'ar') })).toBeVisible();
	await expect(show(amina, 'ar')).toHaveCount(0);
	expect(asked).toEqual([]);

	await kari.goto(`${stage.url}/me/office`);
	await press(kari, 'office_translator_on');
	await expect(kari.getByRole('button', { name: say('office_translator_on'), pressed: true })).toBeVisible();
	expect(asked).toEqual(['GET']);

	// Nobody is woken by the office's own: a phone hears of it when it is next looked at.
	await expect(async () => {
		await lookAgain(amina);
		await expect(show(amina, 'ar')).toBeVisible({ timeout: 1000 });
	}).toPass();
	await show(amina, 'ar').click();
	const made = words.getByText(turned(NORWEGIAN));
	await expect(made).toHaveAttribute('lang', 'ar');
	await expect(made).toHaveAttribute('dir', 'auto');
	await expect(words).toContainText(say('translate_machine', 'ar'));
	await expect(words.getByText(NORWEGIAN)).toHaveAttribute('lang', 'nb');
	expect(asked).toEqual(['GET', 'POST']);

	await written(stage, pair, ARABIC, 'ar', pair.participant);
	await kari.goto(`${stage.url}/people/${pair.enrolment}?only`);
	await show(kari, 'nb').click();
	await expect(message(kari, ARABIC).getByText(turned(ARABIC))).toHaveAttribute('lang', 'nb');
	expect(machine.asked.map(({ body }) => [body['q'], body['source'], body['target']])).toEqual([
		[NORWEGIAN, 'nb', 'ar'],
		[ARABIC, 'ar', 'nb']
	]);

	// In memory only: after the screen has been left it is asked for again, and what fails is said kindly.
	await amina.reload();
	await expect(show(amina, 'ar')).toBeVisible();
	await expect(made).toHaveCount(0);
	machine.manner = 'garbage';
	await show(amina, 'ar').click();
	await expect(words).toContainText(say('translate_failed', 'ar'));
	machine.manner = 'well';
	await amina.context().setOffline(true);
	await show(amina, 'ar').click();
	await expect(words).toContainText(say('plan_begin_offline', 'ar'));
	await amina.context().setOffline(false);

	await kari.goto(`${stage.url}/me/office`);
	await press(kari, 'office_translator_on');
	await expect(kari.getByRole('button', { name: say('office_translator_on'), pressed: false })).toBeVisible();
	await expect(async () => {
		await lookAgain(amina);
		await expect(show(amina, 'ar')).toHaveCount(0, { timeout: 1000 });
	}).toPass();
	expect(foreign).toEqual([]);
	await Promise.all([amina, kari].map((page) => page.context().close()));
});

test('a participant who does not understand asks for an interpreter, offline; the worker sees which, and answers', async ({
	browser,
	stage
}) => {
	const { pair, amina: tesfay, kari } = await two(stage, browser, 'ti');
	await expect(message(tesfay, NORWEGIAN)).toBeVisible();
	const ask = tesfay.getByRole('button', { name: 'ተርጓሚ የድልየኒ።', exact: true });
	await tesfay.context().setOffline(true);
	await ask.click();
	const need = message(tesfay, 'ተርጓሚ የድልየኒ።').filter({ hasText: say('message_waiting', 'ti') });
	await expect(need).toBeVisible();
	// Once is enough.
	await expect(ask).toHaveCount(0);
	const row = kari.getByRole('list', { name: say('people_waiting') }).getByRole('listitem');
	await expect(row).toHaveCount(0);
	await tesfay.context().setOffline(false);

	await expect(row).toContainText(say('people_asks_interpreter', 'nb', { language: 'tigrinja' }));
	await row.getByRole('link').click();
	await kari.goto(`${stage.url}/people/${pair.enrolment}?only`);
	await kari.getByRole('button', { name: 'Jeg bestiller tolk.', exact: true }).click();
	await expect(kari.getByRole('log')).toContainText('Jeg bestiller tolk.');
	await kari.goto(`${stage.url}/people`);
	await expect(kari.getByRole('list', { name: say('people_others') })).toContainText('Amina');
	await expect(row).toHaveCount(0);
	await expect(ask).toBeVisible();
	await Promise.all([tesfay, kari].map((page) => page.context().close()));
});
