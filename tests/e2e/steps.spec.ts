import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { installed, message, press, write } from './acts.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

const inArabic = (
	JSON.parse(readFileSync(new URL('../../src/i18n/catalogue/phrases.ar.json', import.meta.url), 'utf8')) as {
		phrases: Record<string, string>;
	}
).phrases;

const phrase = (key: string): string => inArabic[key] ?? key;

/** Answers the three questions about a new step that is done every day. */
async function makeRoutine(page: Page, words: string): Promise<void> {
	await page.getByLabel(say('task_new_what')).fill(words);
	await press(page, 'common_next');
	await press(page, 'review_several');
	await press(page, 'task_daily');
	await press(page, 'task_who_me');
}

async function ticksOf(stage: Stage, pair: Pair): Promise<string[]> {
	const { rows } = await stage.db.query<{ kind: string }>(
		`select a.kind from app.tick t join app.audience a on a.id = t.audience_id where t.enrolment_id = $1`,
		[pair.enrolment]
	);
	return rows.map(({ kind }) => kind);
}

/** Tables this phone keeps rows of. */
async function tablesOn(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const answer = <T>(asked: IDBRequest<T>): Promise<T> =>
			new Promise((resolve) => asked.addEventListener('success', () => resolve(asked.result)));
		const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
		const keys: string[] = [];
		for (const name of names) {
			const db = await answer(indexedDB.open(name));
			if (db.objectStoreNames.contains('records')) {
				const found = await answer(db.transaction('records').objectStore('records').getAllKeys());
				keys.push(...found.map(String));
			}
			db.close();
		}
		return [...new Set(keys.map((key) => key.split('/')[0] ?? ''))];
	});
}

test('a routine made offline is made smaller and ticked, and the ticks stay with their owner', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/plan`);
	await installed(amina);
	await amina.goto(`${stage.url}/tasks/new`);
	await amina.context().setOffline(true);
	await makeRoutine(amina, 'Gå tur i skogen');
	await expect(amina.getByRole('heading', { name: say('review_alone') })).toBeVisible();
	await expect(amina.getByRole('link', { name: say('review_smaller') })).toHaveCount(0);
	await amina.getByRole('radio', { name: '4', exact: true }).check();
	await amina.getByRole('link', { name: say('review_smaller') }).click();
	await expect(amina.getByLabel(say('task_new_what'))).toHaveValue('Gå tur i skogen');
	await makeRoutine(amina, 'Gå rundt huset');
	await expect(amina.getByText('Gå tur i skogen')).toBeVisible();
	await press(amina, 'task_park');
	await amina.getByRole('radio', { name: '8', exact: true }).check();
	await expect(amina.getByText(say('review_smaller_what'))).toHaveCount(0);
	await amina.getByRole('link', { name: say('common_next'), exact: true }).click();

	const tick = amina.getByRole('button', { name: say('plan_did', 'nb', { title: 'Gå rundt huset' }) });
	await tick.click();
	await expect(tick).toHaveAttribute('aria-pressed', 'true');
	await amina.context().setOffline(false);
	await expect.poll(() => ticksOf(stage, pair)).toEqual(['self']);

	const row = kari.getByRole('link').filter({ hasText: 'Gå rundt huset' });
	await expect(row).toContainText(say('task_daily'));
	await kari.getByText(say('task_parked_head'), { exact: true }).click();
	await expect(kari.getByRole('link').filter({ hasText: 'Gå tur i skogen' })).toBeVisible();
	await expect.poll(() => tablesOn(amina)).toContain('tick');
	expect(await tablesOn(kari)).toContain('task');
	expect(await tablesOn(kari)).not.toContain('tick');

	await amina.getByRole('link').filter({ hasText: 'Gå rundt huset' }).click();
	await expect(amina.getByText(say('review_ticks_private'))).toBeVisible();
	await press(amina, 'common_undo');
	await expect(amina.getByRole('button', { name: say('task_did_it') })).toBeVisible();
	await expect.poll(() => ticksOf(stage, pair)).toEqual([]);
	await Promise.all([amina.context().close(), kari.context().close()]);
});

test('how it goes is asked and answered in one tap, and words become steps', async ({ browser, stage }) => {
	const pair = await stage.pair({ language: 'ar', name: 'Amina' });
	const step = randomUUID();
	await stage.db.query(
		`insert into app.task (id, enrolment_id, audience_id, title, assignee_kind, status, due_on, created_by) values ($1, $2, $3, 'Ring utleier', 'participant', 'planned', current_date - 2, $4)`,
		[step, pair.enrolment, pair.team, pair.participant]
	);
	const [amina, kari] = await Promise.all([
		stage.participantPhone(browser, pair, { language: 'ar' }),
		stage.workerPhone(browser, pair)
	]);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/${step}`);
	await amina.goto(`${stage.url}/messages/${pair.team}`);
	await press(kari, 'review_ask_how');
	await expect(kari.getByText(say('review_asked', 'nb', { name: 'Amina' }))).toBeVisible();
	await expect(kari.getByRole('button', { name: say('review_ask_how') })).toHaveCount(0);
	await expect(message(amina, phrase('enc_how_going'))).toBeVisible();
	await amina.getByRole('button', { name: phrase('enc_did_some') }).click();
	await expect(kari.getByRole('button', { name: say('review_ask_how') })).toBeVisible();
	await kari.getByText(say('review_talk', 'nb', { count: '2' })).click();
	await expect(kari.getByRole('region', { name: 'Amina' }).getByText('Jeg gjorde litt av det.')).toBeVisible();

	await kari.goto(`${stage.url}/people/${pair.enrolment}?only`);
	await amina.goto(`${stage.url}/messages/${pair.direct}`);
	await write(amina, 'Jeg må kjøpe busskort.', 'ar');
	await kari.getByRole('link', { name: say('task_from_message') }).click();
	await expect(kari.getByLabel(say('people_propose_what'))).toHaveValue('Jeg må kjøpe busskort.');
	await press(kari, 'people_propose_send');
	const made = async (title: string): Promise<unknown> =>
		(
			await stage.db.query(
				`select a.kind, t.status from app.task t join app.audience a on a.id = t.audience_id where t.enrolment_id = $1 and t.title = $2`,
				[pair.enrolment, title]
			)
		).rows;
	// Words that two have seen become a step that the same two see.
	await expect.poll(() => made('Jeg må kjøpe busskort.')).toEqual([{ kind: 'direct', status: 'proposed' }]);
	await kari.goto(`${stage.url}/people/${pair.enrolment}`);
	await write(kari, 'Kan du ringe banken?');
	await amina.goto(`${stage.url}/messages/${pair.team}`);
	await amina.getByRole('link', { name: say('task_from_message', 'ar') }).click();
	await expect(amina.getByLabel(say('task_new_what', 'ar'))).toHaveValue('Kan du ringe banken?');
	for (const key of ['common_next', 'task_today', 'task_who_me']) {
		await amina.getByRole('button', { name: say(key, 'ar'), exact: true }).click();
	}
	await expect(amina.getByRole('heading', { name: say('review_made', 'ar') })).toBeVisible();
	await expect.poll(() => made('Kan du ringe banken?')).toEqual([{ kind: 'team', status: 'planned' }]);
	await Promise.all([amina.context().close(), kari.context().close()]);
});
