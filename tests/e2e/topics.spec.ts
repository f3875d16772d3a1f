import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { installed, press } from './acts.ts';
import { expect, test } from './stage.ts';
import { say } from './words.ts';

type Texts = Record<'topics' | 'openings' | 'steps', Record<string, string>>;

/** The topics as their reader sees them. */
function topicsIn(tag: string): Texts {
	const url = new URL(`../../src/i18n/catalogue/topics.${tag}.json`, import.meta.url);
	return JSON.parse(readFileSync(url, 'utf8')) as Texts;
}

const nb = topicsIn('nb');
const ar = topicsIn('ar');

async function tap(page: Page, words: string | undefined): Promise<void> {
	await page.getByRole('button', { name: words ?? 'missing', exact: true }).click();
}

test('a step is found in bokmål and read in Arabic, and one chosen offline in Arabic is read in bokmål', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair({ language: 'ar' });
	const [amina, kari] = await Promise.all([
		stage.participantPhone(browser, pair, { language: 'ar' }),
		stage.workerPhone(browser, pair)
	]);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/plan`);
	await press(kari, 'people_propose');
	await press(kari, 'topic_choose');
	await kari.getByLabel(say('topic_search')).fill('FASTLEGEN time');
	await tap(kari, nb.steps['health_book_gp']);
	await expect(kari.getByText(ar.steps['health_book_gp'] ?? 'missing')).toBeVisible();
	await press(kari, 'people_propose_send');
	await expect(amina.getByText(ar.steps['health_book_gp'] ?? 'missing').first()).toBeVisible();

	await amina.goto(`${stage.url}/tasks/new`);
	await tap(amina, say('topic_choose', 'ar'));
	await expect(amina.getByRole('button', { name: ar.topics['public_letters'] })).toBeVisible();
	await installed(amina);
	await amina.context().setOffline(true);
	await tap(amina, ar.topics['public_letters']);
	await expect(amina.getByText(ar.openings['public_letters'] ?? 'missing')).toBeVisible();
	await tap(amina, ar.steps['letters_open_with']?.replace('{person}', '…'));
	await tap(amina, 'Kari');
	await tap(amina, say('task_ready', 'ar'));
	await tap(amina, say('task_who_me', 'ar'));
	await expect(amina.getByRole('heading', { name: say('review_made', 'ar') })).toBeVisible();
	await expect(amina.getByText('فتح البريد مع')).toBeVisible();
	await amina.context().setOffline(false);
	await expect(kari.getByRole('link').filter({ hasText: 'Åpne posten sammen med Kari' })).toBeVisible();
	await Promise.all([amina.context().close(), kari.context().close()]);
});

test('a step that is nobody else’s business is kept where no worker reads', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const amina = await stage.participantPhone(browser, pair);
	await amina.goto(`${stage.url}/tasks/new`);
	await press(amina, 'topic_choose');
	await tap(amina, nb.topics['home_routines']);
	await tap(amina, nb.steps['home_dishes']);
	await expect(amina.getByRole('button', { name: say('team_seen_by_me') })).toBeVisible();
	await press(amina, 'task_today');
	await expect(amina.getByRole('heading', { name: say('review_made') })).toBeVisible();
	await expect(amina.getByText(nb.steps['home_dishes'] ?? 'missing')).toBeVisible();
	await expect(amina.getByText(say('task_after_seen_me'))).toBeVisible();
	await expect
		.poll(async () => {
			const { rows } = await stage.db.query(
				`select a.kind from app.task t join app.audience a on a.id = t.audience_id where t.enrolment_id = $1`,
				[pair.enrolment]
			);
			return rows;
		})
		.toEqual([{ kind: 'self' }]);
	await amina.context().close();
});
