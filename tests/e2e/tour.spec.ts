import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { inOslo } from '#i18n/dates/oslo.ts';
import { languages, standsAlone, type Language } from '#i18n/languages.ts';
import { installed, languagesKept, message } from './acts.ts';
import { Side } from './side.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

const day = inOslo(Date.now() + 3 * 86_400_000).day;
const english = /(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/;

/** Answered by the worker, and a sentence without gaps. */
const [asked, answered] = ['apt_where', 'thx'];

async function stepFor(stage: Stage, pair: Pair): Promise<void> {
	await stage.db.query(
		`insert into app.task (id, enrolment_id, audience_id, title, phrase_key, assignee_kind, status, due_on, created_by)
		values ($1, $2, $3, '', 'health_my_gp', 'participant', 'planned', $4, $5)`,
		[randomUUID(), pair.enrolment, pair.team, day, pair.participant]
	);
}

/** The worker sends a ready-made sentence, from whichever language they write in. */
async function workerAnswers(stage: Stage, pair: Pair): Promise<void> {
	await stage.db.query(
		`insert into app.message (id, enrolment_id, audience_id, phrase_key, created_by) values ($1, $2, $3, $4, $5)`,
		[randomUUID(), pair.enrolment, pair.direct, answered, pair.worker]
	);
}

/** Languages whose files the page on screen asked for. */
async function languagesAsked(page: Page): Promise<string[]> {
	const urls = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
	return languages.map(({ tag }) => tag).filter((tag) => urls.some((url) => url.includes(`/lang-${tag}-`)));
}

for (const { tag, dir } of languages as readonly Language[] as typeof languages)
	test(`from the invitation to an answer in ${tag}`, async ({ browser, stage }, info) => {
		const picture = (name: string): Promise<unknown> => page.screenshot({ path: info.outputPath(`${name}.png`) });
		const pair = await stage.pair({ language: tag, method: 'loft' });
		await stepFor(stage, pair);
		const page = await stage.participantPhone(browser, pair, { language: tag });
		const reader = new Side(page, tag);

		// What must be understood stands in bokmål beside a draft; the rest of the app needs one language only.
		await installed(page);
		const beside = standsAlone(tag) || tag === 'en' ? [tag] : [tag, 'nb'];
		expect(Object.keys(await languagesKept(page)).filter((kept) => !beside.includes(kept))).toEqual([]);
		await page.reload();

		await expect(page.locator('html')).toHaveAttribute('lang', tag);
		await expect(page.locator('html')).toHaveAttribute('dir', dir);
		const screen = page.locator('body');
		const date = new Date(day);
		await expect(screen).toContainText(reader.words.weekdays[date.getUTCDay()] ?? 'lacks');
		await expect(screen).toContainText(reader.words.months[date.getUTCMonth()] ?? 'lacks');
		if (tag !== 'en') await expect(screen).not.toContainText(english);
		expect(await languagesAsked(page)).toEqual([tag]);
		await picture('now');

		await page.goto(`${stage.url}/plan`);
		await expect(page.getByRole('heading', { name: say('plan_title', tag), exact: true })).toBeVisible();
		await picture('plan');

		await page.goto(`${stage.url}/now`);
		await page.getByRole('button', { name: say('now_did_it', tag), exact: true }).click();
		await expect(screen).toContainText(say('task_after_done', tag));
		await expect
			.poll(
				async () => (await stage.db.query('select status from app.task where enrolment_id = $1', [pair.enrolment])).rows
			)
			.toEqual([{ status: 'done' }]);

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
