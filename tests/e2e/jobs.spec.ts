import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { installed, press } from './acts.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

const names = JSON.parse(readFileSync('src/i18n/catalogue/topics.nb.json', 'utf8')) as {
	topics: { work_apply: string };
};

interface Two {
	pair: Pair;
	amina: Page;
	kari: Page;
}

async function two(stage: Stage, browser: Browser): Promise<Two> {
	const pair = await stage.pair();
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	return { pair, amina, kari };
}

const row = (page: Page, words: string) => page.getByRole('listitem').getByRole('link').filter({ hasText: words });

async function setStage(page: Page, key: string): Promise<void> {
	await press(page, key);
	await press(page.getByRole('dialog'), 'me_save');
}

test('what one writes in three fields the other sees; both change the stage at once and no word is lost', async ({
	browser,
	stage
}) => {
	const { pair, amina, kari } = await two(stage, browser);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/jobs`);
	await amina.getByRole('link', { name: say('nav_jobs') }).click();
	await amina.getByLabel(say('jobs_where')).fill('Havna Matsenter');
	await press(amina, 'jobs_add');
	await expect(amina.getByLabel(say('jobs_place'))).toHaveValue('Havna Matsenter');
	await amina.getByLabel(say('jobs_what')).fill('Kokk https://www.finn.no/job/1');
	await expect(amina.getByLabel(say('jobs_what'))).toHaveValue('Kokk');
	await press(amina, 'jobs_save');
	await expect(amina.getByText(say('jobs_saved'))).toBeVisible();
	await expect(amina.getByRole('link', { name: 'finn.no' })).toHaveAttribute('rel', 'noopener noreferrer');

	await row(kari, 'Havna Matsenter').click();
	await press(kari, 'jobs_worker_note_add');
	await kari.getByLabel(say('jobs_worker_note')).fill('Jeg ringte Eva.');
	await press(kari.getByRole('dialog'), 'me_save');
	await expect(amina.getByText('Jeg ringte Eva.')).toBeVisible();

	await installed(amina);
	await amina.context().setOffline(true);
	await setStage(amina, 'jobs_stage_not_got');
	await expect(amina.getByText(say('task_pending'))).toBeVisible();
	await setStage(kari, 'jobs_stage_interview');
	await expect(kari.getByText(say('task_pending'))).toHaveCount(0);
	await amina.context().setOffline(false);
	await expect(amina.locator('b').filter({ hasText: say('jobs_stage_interview') })).toBeVisible();
	await amina.getByRole('link', { name: say('jobs_prepare') }).click();
	await expect(amina.getByRole('heading', { level: 1 })).toHaveText(names.topics.work_apply);
	await amina.goto(`${stage.url}/me/tray`);
	await expect(amina.getByText(say('tray_why_changed'))).toBeVisible();
	await Promise.all([amina.context().close(), kari.context().close()]);
});

test('a private entry stays with her; what a worker adds says so; the same job twice is pointed out', async ({
	browser,
	stage
}) => {
	const { pair, amina, kari } = await two(stage, browser);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/jobs`);
	await amina.goto(`${stage.url}/jobs/new`);
	await amina.getByLabel(say('jobs_what')).fill('Renholder');
	await amina.getByLabel(say('jobs_place')).fill('Torget');
	await amina.getByLabel(say('jobs_see_me'), { exact: true }).check();
	await press(amina, 'jobs_save');
	await expect(amina.getByText(say('team_seen_by_me'))).toBeVisible();

	await kari.getByRole('link', { name: say('jobs_add_job') }).click();
	await kari.getByLabel(say('jobs_what')).fill('Vaskeri');
	await kari.getByLabel(say('jobs_place')).fill('Hotellet');
	await press(kari, 'jobs_save');
	await amina.goto(`${stage.url}/jobs`);
	await expect(row(amina, 'Hotellet')).toContainText(say('jobs_added_by', 'nb', { name: 'Kari' }));
	await expect(row(amina, 'Torget')).toContainText(say('jobs_seen_by_me'));
	await kari.goto(`${stage.url}/people/${pair.enrolment}/jobs`);
	await expect(row(kari, 'Hotellet')).toBeVisible();
	await expect(row(kari, 'Torget')).toHaveCount(0);

	await amina.goto(`${stage.url}/jobs/new`);
	await amina.getByLabel(say('jobs_what')).fill('vaskeri');
	await amina.getByLabel(say('jobs_place')).fill('HOTELLET');
	await expect(amina.getByText(say('jobs_duplicate'))).toBeVisible();
	await press(amina, 'jobs_save');
	await expect(amina.getByText(say('jobs_saved'))).toBeVisible();
	await Promise.all([amina.context().close(), kari.context().close()]);
});

test('300 pasted lines become 300 entries, whole; a link too long by one keeps its letters', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const amina = await stage.participantPhone(browser, pair);
	await amina.goto(`${stage.url}/jobs/new`);
	const tooLong = `https://finn.no/${'a'.repeat(1985)}`;
	await amina.getByLabel(say('jobs_what')).fill(tooLong);
	await expect(amina.getByLabel(say('jobs_link'))).toHaveValue(tooLong);
	await expect(amina.getByText(say('task_too_long', 'nb', { count: '1' }))).toBeVisible();
	await amina.getByLabel(say('jobs_link')).fill('');
	await amina.getByLabel(say('jobs_what')).fill('javascript:alert(document.domain)');
	await expect(amina.getByLabel(say('jobs_what'))).toHaveValue('javascript:alert(document.domain)');
	await expect(amina.getByLabel(say('jobs_link'))).toHaveValue('');

	const lines = Array.from({ length: 300 }, (_, i) => `Kokk ${i}; Sted ${i}; ${i === 7 ? '31.02' : '02.11'}`);
	await amina.getByLabel(say('jobs_what')).fill(lines.join('\n'));
	await press(amina, 'jobs_lines_add', { count: '300' });
	await expect(amina).toHaveURL(/\/jobs$/);
	await expect(row(amina, 'Sted').first()).toBeVisible();
	await expect(async () => {
		const { rows } = await stage.db.query<{ entries: number; odd: string }>(
			`select count(distinct title)::int as entries, max(notes) as odd from app.job_application where enrolment_id = $1`,
			[pair.enrolment]
		);
		expect(rows).toEqual([{ entries: 300, odd: '31.02' }]);
	}).toPass({ timeout: 20_000 });
	await amina.context().close();
});
