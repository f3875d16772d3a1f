import { randomUUID } from 'node:crypto';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import axe from 'axe-core';
import { installed, message } from './acts.ts';
import type {} from './gallery.ts';
import { expect, test, type Pair } from './stage.ts';
import { readIn, type Stage } from './stage-people.ts';
import { say } from './words.ts';

interface FakeVoice {
	lang: string;
	localService: boolean;
}

declare global {
	interface Window {
		/** What the stand-in of the phone's voices was asked to say, and in which language. */
		said: { words: string; lang: string; voice: string }[];
		/** Ends what is being said. */
		endSpeech(): void;
		isSpeaking(): boolean;
		setVoices(voices: FakeVoice[]): void;
	}
}

const own = (lang: string): FakeVoice => ({ lang, localService: true });
const ofNetwork = (lang: string): FakeVoice => ({ lang, localService: false });

/** Chromium without a screen has no voices: these stand in for the phone's, and end when the test says so. */
async function withVoices(context: BrowserContext, voices: FakeVoice[]): Promise<void> {
	await context.addInitScript((given) => {
		let found = given;
		let current: SpeechSynthesisUtterance | null = null;
		const end = (): void => {
			const ended = current;
			current = null;
			ended?.onend?.(new Event('end') as SpeechSynthesisEvent);
		};
		const speech = Object.assign(new EventTarget(), {
			getVoices: () => found,
			speak(utterance: SpeechSynthesisUtterance & { words: string }) {
				current = utterance;
				window.said.push({ words: utterance.words, lang: utterance.lang, voice: utterance.voice?.lang ?? '' });
			},
			cancel: end
		});
		window.said = [];
		window.endSpeech = end;
		window.isSpeaking = () => current !== null;
		window.setVoices = (now) => {
			found = now;
			speech.dispatchEvent(new Event('voiceschanged'));
		};
		Object.defineProperty(window, 'speechSynthesis', { value: speech });
		Object.defineProperty(window, 'SpeechSynthesisUtterance', {
			value: class {
				constructor(readonly words: string) {}
			}
		});
	}, voices);
}

async function phone(stage: Stage, context: BrowserContext, pair: Pair, language: string): Promise<Page> {
	await readIn(context, language);
	const page = await context.newPage();
	await stage.join(page, pair, language);
	return page;
}

async function written(stage: Stage, { enrolment, direct, worker }: Pair, body: string, lang: string): Promise<void> {
	await stage.db.query(
		`insert into app.message (id, enrolment_id, audience_id, body, lang, created_by) values ($1, $2, $3, $4, $5, $6)`,
		[randomUUID(), enrolment, direct, body, lang, worker]
	);
}

const said = (page: Page) => page.evaluate(() => window.said);
const isSpeaking = (page: Page) => page.evaluate(() => window.isSpeaking());
const end = (page: Page) => page.evaluate(() => window.endSpeech());
const listenTo = (within: Page | Locator, begins: string, language = 'nb'): Locator =>
	within.getByRole('button', { name: say('listen_to', language, { words: begins }) });

/** What breaks WCAG 2.2 AA on the screen, as far as a machine can tell. */
async function barriers(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	return page.evaluate(async () => {
		const { violations } = await window.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
		return violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`);
	});
}

const ARABIC = 'موعدنا يوم الجمعة. أحضري جواز السفر.';
const TIGRINYA = 'ዓርቢ ክንራኸብ ኢና።';
const NORWEGIAN = 'Vi møtes på fredag.';
const AR = { language: 'ar' };

test('a message is read in its own language by the phone itself, marked meanwhile, until a second tap or its end', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair(AR);
	for (const [words, lang] of [
		[ARABIC, 'ar'],
		[TIGRINYA, 'ti'],
		[NORWEGIAN, 'nb']
	] as const)
		await written(stage, pair, words, lang);
	const context = await browser.newContext();
	await withVoices(context, [own('en-US'), own('ar-SA'), ofNetwork('nb-NO')]);
	const amina = await phone(stage, context, pair, 'ar');
	await installed(amina);
	await amina.goto(`${stage.url}/messages/${pair.direct}`);
	const button = listenTo(message(amina, ARABIC), ARABIC.slice(0, 20), 'ar');
	await expect(button).toBeVisible();
	// No voice of the phone reads these, and no voice of the network or for English may.
	await expect(message(amina, TIGRINYA)).toBeVisible();
	for (const silent of [TIGRINYA, NORWEGIAN])
		await expect(message(amina, silent).locator('.listen').getByRole('button')).toHaveCount(0);
	const box = await button.boundingBox();
	expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48);

	const sent: string[] = [];
	await amina.context().setOffline(true);
	amina.on('request', (request) => sent.push(request.url() + (request.postData() ?? '')));
	await expect(button).toHaveAttribute('aria-pressed', 'false');
	await button.click();
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	expect(await said(amina)).toEqual([{ words: ARABIC, lang: 'ar-SA', voice: 'ar-SA' }]);
	await expect(amina.locator('[data-read]')).toHaveText(ARABIC);
	expect(await barriers(amina)).toEqual([]);
	await button.click();
	await expect(button).toHaveAttribute('aria-pressed', 'false');
	await expect(amina.locator('[data-read]')).toHaveCount(0);
	await button.click();
	await end(amina);
	await expect(button).toHaveAttribute('aria-pressed', 'false');
	expect(await said(amina)).toHaveLength(2);
	await button.click();
	expect(await isSpeaking(amina)).toBe(true);
	await amina.getByRole('link', { name: say('nav_plan', 'ar'), exact: true }).click();
	await expect(amina).toHaveURL(/\/plan$/);
	expect(await said(amina)).toHaveLength(3);
	await expect.poll(() => isSpeaking(amina)).toBe(false);
	expect(sent.filter((one) => one.includes('clips') || one.includes(encodeURIComponent(ARABIC)))).toEqual([]);
	await context.close();
});

test('only voices of the phone in the language of the text count, whenever it finds them, and the switch hides them', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair(AR);
	await written(stage, pair, ARABIC, 'ar');
	await written(stage, pair, NORWEGIAN, 'nb');
	const context = await browser.newContext();
	await withVoices(context, []);
	const amina = await phone(stage, context, pair, 'ar');
	await amina.goto(`${stage.url}/messages/${pair.direct}`);
	await expect(message(amina, ARABIC)).toBeVisible();
	const buttons = amina.getByRole('log').locator('.listen').getByRole('button');
	const setVoices = (...voices: FakeVoice[]) => amina.evaluate((now) => window.setVoices(now), voices);
	await setVoices(own('nb-NO'));
	await expect(buttons).toHaveCount(1);
	await expect(message(amina, NORWEGIAN).getByRole('button', { name: NORWEGIAN })).toBeVisible();
	await setVoices(own('ar-EG'), own('nb_NO'));
	await expect(buttons).toHaveCount(2);
	for (const none of [[], [ofNetwork('ar-EG'), ofNetwork('nb-NO')], [own('en-GB'), own('sv-SE')]]) {
		await setVoices(...none);
		await expect(buttons).toHaveCount(0);
		await setVoices(own('ar-EG'), own('nb_NO'));
		await expect(buttons).toHaveCount(2);
	}
	await withVoices(context, [own('ar-EG'), own('nb_NO')]);
	await amina.goto(`${stage.url}/me`);
	const toggle = amina.getByRole('switch', { name: say('listen_title', 'ar') });
	await toggle.click();
	await expect(toggle).not.toBeChecked();
	// Without a reload, so that what reads aloud is there for sure.
	await amina.getByRole('link', { name: say('nav_messages', 'ar') }).click();
	await amina.locator(`a[href="/messages/${pair.direct}"]`).click();
	await expect(message(amina, ARABIC)).toBeVisible();
	await expect(buttons).toHaveCount(0);
	await amina.goto(`${stage.url}/me`);
	await expect(toggle).not.toBeChecked();
	await toggle.click();
	await amina.goto(`${stage.url}/messages/${pair.direct}`);
	await expect(buttons).toHaveCount(2);
	await context.close();
});

test('before joining each sentence is heard, and the bokmål beside it only when it is asked for', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair(AR);
	const context = await browser.newContext();
	await withVoices(context, [own('ar-SA'), own('nb-NO')]);
	await readIn(context, 'ar');
	const page = await context.newPage();
	await page.goto(`${stage.url}/join#${await pair.secret()}`);
	const sentence = page.getByRole('listitem').filter({ hasText: say('join_voluntary', 'nb') });
	await expect(sentence.getByRole('button')).toHaveCount(2);
	await sentence.getByRole('button').first().click();
	expect(await said(page)).toEqual([{ words: say('join_voluntary', 'ar'), lang: 'ar-SA', voice: 'ar-SA' }]);
	await sentence.getByRole('button', { name: 'Norsk bokmål' }).click();
	expect((await said(page)).slice(1)).toEqual([{ words: say('join_voluntary', 'nb'), lang: 'nb-NO', voice: 'nb-NO' }]);
	await expect(page.locator('[aria-pressed=true]')).toHaveCount(1);
	expect(await barriers(page)).toEqual([]);
	await context.close();
});

test('a screen is heard from its heading on, answers too, and follows a change of language', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const step = randomUUID();
	await stage.db.query(
		`insert into app.task (id, enrolment_id, audience_id, title, phrase_key, assignee_kind, status, created_by) values ($1, $2, $3, '', 'health_my_gp', 'participant', 'planned', $4)`,
		[step, pair.enrolment, pair.team, pair.worker]
	);
	const context = await browser.newContext();
	await withVoices(context, [own('nb-NO'), own('uk-UA')]);
	const amina = await phone(stage, context, pair, 'nb');
	const card = amina.getByRole('heading', { name: say('now_next_step') }).locator('..');
	await expect(card.getByRole('button')).toHaveCount(1);
	await amina.goto(`${stage.url}/tasks/${step}`);
	const heading = amina.getByRole('heading', { level: 1 });
	await expect(heading).not.toHaveText('…');
	const title = await heading.innerText();
	await listenTo(amina, title).click();
	await expect(amina.locator('[data-read]')).toHaveText(title);
	for (let more = 0; more < 40 && (await amina.locator('[data-read]').count()) > 0; more++) await end(amina);
	const words = (await said(amina)).map((one) => one.words);
	expect(words[0]).toBe(title);
	expect(words).toContain(say('task_ready'));
	expect(words).not.toContain(say('nav_talk'));
	expect(new Set((await said(amina)).map(({ lang }) => lang))).toEqual(new Set(['nb-NO']));

	await amina.goto(`${stage.url}/language`);
	await amina.getByRole('radio', { name: 'Українська' }).check();
	await expect(amina.locator('html')).toHaveAttribute('lang', 'uk');
	await amina.goto(`${stage.url}/talk`);
	await listenTo(amina, say('talk_title', 'uk'), 'uk').click();
	expect((await said(amina))[0]).toEqual({ words: say('talk_title', 'uk'), lang: 'uk-UA', voice: 'uk-UA' });
	await context.close();
});
