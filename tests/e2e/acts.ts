import { expect, type Locator, type Page } from '@playwright/test';
import type { Stage } from './stage-people.ts';
import { languages } from '#i18n/languages.ts';
import { say } from './words.ts';

const WORDS = new RegExp(`lang-((?:${languages.map(({ tag }) => tag).join('|')})(?:-worker)?)-`);

/** One message in the conversation on screen, with what stands below it. */
export function message(page: Page, words: string): Locator {
	return page.getByRole('log').locator('.message').filter({ hasText: words });
}

/** Types into the one text field of the conversation on screen and presses Send. */
export async function write(page: Page, words: string, language = 'nb'): Promise<void> {
	await page.getByRole('textbox').fill(words);
	await page.getByRole('button', { name: say('message_send', language), exact: true }).click();
}

export async function press(page: Page | Locator, key: string, params: Record<string, string> = {}): Promise<void> {
	await page.getByRole('button', { name: say(key, 'nb', params), exact: true }).click();
}

/** Writes the code that a worker shows. */
export async function typeCode(page: Page, stage: Stage, code: string): Promise<void> {
	await page.goto(`${stage.url}/join`);
	await press(page, 'join_accept');
	await page.getByLabel(say('join_code_label')).fill(code);
	await press(page, 'join_accept');
}

/** What came back to the app's front: the network, or a look at the screen. */
export async function lookAgain(page: Page): Promise<void> {
	await page.evaluate(() => void dispatchEvent(new Event('focus')));
}

/** The app can be opened without a network from now on. */
export async function installed(page: Page): Promise<void> {
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	// A worker's screens follow those that everybody gets.
	const pack = /\/people/.test(page.url()) ? '/w-' : '/p-';
	await expect(async () => {
		const kept = await page.evaluate(async () => (await (await caches.open('screens')).keys()).map(({ url }) => url));
		expect(kept.some((url) => url.includes(pack))).toBe(true);
	}).toPass();
}

/** Types, and closes the app at once: what was typed is there again. */
export async function typeAndKill(
	page: Page,
	field: Locator,
	words: string,
	before?: () => Promise<void>
): Promise<void> {
	const type = async (): Promise<void> => {
		await before?.();
		await field.fill(words);
	};
	await untilKept(page, type, () => expect(field).toHaveValue(words, { timeout: 2000 }));
}

/** Chooses, and closes the app at once: it is chosen still. */
export async function chooseAndKill(page: Page, choice: Locator): Promise<void> {
	await untilKept(
		page,
		() => choice.check(),
		() => expect(choice).toBeChecked({ timeout: 2000 })
	);
}

/** What a person does reaches the disk a moment later; an app that is closed before has not got it. */
async function untilKept(page: Page, act: () => Promise<void>, isThere: () => Promise<void>): Promise<void> {
	await expect(async () => {
		await act();
		await page.reload();
		await isThere();
	}).toPass();
}

/** How many files of each language a phone keeps; the words of workers are a language of their own. */
export async function languagesKept(page: Page): Promise<Record<string, number>> {
	const urls = await page.evaluate(async () => (await (await caches.open('languages')).keys()).map(({ url }) => url));
	const tags = urls.map((url) => WORDS.exec(url)?.[1] ?? url);
	return Object.fromEntries(tags.map((tag) => [tag, tags.filter((one) => one === tag).length]));
}
