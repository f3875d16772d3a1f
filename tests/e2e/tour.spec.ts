import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { inOslo } from '#i18n/dates/oslo.ts';
import { languages, standsAlone } from '#i18n/languages.ts';
import { installed, languagesKept, message } from './acts.ts';
import { Side } from './side.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

/** As many as a list shows at once, in three months. */
const days = [2, 3, 4, 40, 76].map((ahead) => inOslo(Date.now() + ahead * 86_400_000).day);
const english = /(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/;

const done = `select phrase_key from app.task where enrolment_id = $1 and status = 'done'`;

/** Sentences without gaps: the participant's, and the worker's. */
const [asked, answered] = ['apt_where', 'thx'];

/** A ready-made step first, then some in own words, one for each day. */
async function steps(stage: Stage, pair: Pair): Promise<void> {
	for (const [i, day] of days.entries())
		await stage.db.query(
			`insert into app.task (id, enrolment_id, audience_id, title, phrase_key, assignee_kind, status, due_on, created_by)
			values (gen_random_uuid(), $1, $2, $3, $4, 'participant', 'planned', $5, $6)`,
			[
				...[pair.enrolment, pair.team],
				...(i === 0 ? ['', 'health_my_gp'] : [`Ring ${i + 1}.`, null]),
				...[day, pair.participant]
			]
		);
}

/** The worker sends a ready-made sentence, from whichever language they write in. */
async function workerAnswers(stage: Stage, pair: Pair): Promise<void> {
	await stage.db.query(
		`insert into app.message (id, enrolment_id, audience_id, phrase_key, created_by) values ($1, $2, $3, $4, $5)`,
		[randomUUID(), pair.enrolment, pair.direct, answered, pair.worker]
	);
}

/** What must be said of a day: the words of the generated table, whatever the browser knows itself. */
function wordsFor({ words }: Side, day: string): string[] {
	const date = new Date(day);
	return [words.weekdays[date.getUTCDay()], words.months[date.getUTCMonth()]].map((word) => word ?? 'lacks');
}

/** Languages whose files the page on screen asked for. */
async function languagesAsked(page: Page): Promise<string[]> {
	const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
	return languages.map(({ tag }) => tag).filter((tag) => urls.some((url) => url.includes(`/lang-${tag}-`)));
}

// Chromium has no date words for Tigrinya and others and silently answers in English, so Node cannot prove this.
for (const { tag, dir } of languages)
	test(`from the invitation to an answer in ${tag}`, async ({ browser, stage }, info) => {
		const picture = (name: string): Promise<unknown> => page.screenshot({ path: info.outputPath(`${name}.png`) });
		const pair = await stage.pair({ language: tag, method: 'loft' });
		await steps(stage, pair);
		const page = await stage.participantPhone(browser, pair, { language: tag });
		const reader = new Side(page, tag);

		// What must be understood stands in bokmål beside a draft; the rest of the app needs one language only.
		await installed(page);
		const beside = standsAlone(tag) ? [tag] : [tag, 'nb'];
		expect(Object.keys(await languagesKept(page)).filter((kept) => !beside.includes(kept))).toEqual([]);
		await page.reload();

		await expect(page.locator('html')).toHaveAttribute('lang', tag);
		await expect(page.locator('html')).toHaveAttribute('dir', dir);
		const screen = page.locator('body');
		for (const word of wordsFor(reader, days[0] ?? '')) await expect(screen).toContainText(word);
		if (tag !== 'en') await expect(screen).not.toContainText(english);
		expect(await languagesAsked(page)).toEqual([tag]);
		await picture('now');

		await page.goto(`${stage.url}/plan`);
		await expect(page.getByRole('heading', { name: say('plan_title', tag), exact: true })).toBeVisible();
		await picture('plan');

		await page.goto(`${stage.url}/tasks`);
		for (const [i, day] of days.slice(1).entries())
			for (const word of wordsFor(reader, day))
				await expect(page.getByRole('link').filter({ hasText: `Ring ${i + 2}.` })).toContainText(word);
		if (tag !== 'en') await expect(screen).not.toContainText(english);

		await page.goto(`${stage.url}/now`);
		await page.getByRole('button', { name: say('now_did_it', tag), exact: true }).click();
		await expect(screen).toContainText(say('task_after_done', tag));
		await expect
			.poll(async () => (await stage.db.query(done, [pair.enrolment])).rows)
			.toEqual([{ phrase_key: 'health_my_gp' }]);

		await page.goto(`${stage.url}/messages/${pair.direct}`);
		await reader.finds(reader.reads(asked), asked);
		await reader.sends();
		await expect(message(page, reader.reads(asked))).toContainText(say('message_sent', tag));
		await workerAnswers(stage, pair);
		const answer = message(page, reader.reads(answered)).locator('.bubble > .free');
		await expect(answer).toBeVisible();
		await expect(answer).toHaveAttribute('lang', tag);
		await expect(answer).toHaveAttribute('dir', dir);
		await picture('messages');
		await page.context().close();
	});
