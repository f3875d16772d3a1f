import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { chooseAndKill, installed, lookAgain, press } from './acts.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

const quoted = (words: string): string => say('common_quote', 'nb', { words });

/** A goal of the participant's own with one planned step, as if made before. */
async function goalWithStep(stage: Stage, pair: Pair): Promise<{ goal: string; step: string }> {
	const [goal, step] = [randomUUID(), randomUUID()];
	await stage.db.query(
		`insert into app.goal (id, enrolment_id, audience_id, title, status, created_by) values ($1, $2, $3, 'Jeg vil ha ro hjemme', 'active', $4)`,
		[goal, pair.enrolment, pair.team, pair.participant]
	);
	await stage.db.query(
		`insert into app.task (id, enrolment_id, audience_id, title, assignee_kind, status, goal_id, created_by) values ($1, $2, $3, 'Ring utleier', 'participant', 'planned', $4, $5)`,
		[step, pair.enrolment, pair.team, goal, pair.participant]
	);
	return { goal, step };
}

async function twoOfHers(stage: Stage, browser: Browser, pair: Pair): Promise<[Page, Page]> {
	return Promise.all([stage.participantPhone(browser, pair), stage.participantPhone(browser, pair)]);
}

/** Within the app, as a person goes: a page that is thrown away with the tap itself takes the answer along. */
async function goTo(page: Page, words: string): Promise<void> {
	await page
		.getByRole('link', { name: say('nav_plan') })
		.first()
		.click();
	await page.getByRole('link').filter({ hasText: words }).click();
}

async function close(...pages: Page[]): Promise<void> {
	await Promise.all(pages.map(async (page) => page.context().close()));
}

test('a goal is written offline in own words, and gets a step from the worker', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/plan`);
	await installed(amina);
	await amina.goto(`${stage.url}/tasks`);
	await expect(amina).toHaveURL(/\/plan$/);
	await amina.getByRole('link', { name: say('plan_first') }).click();
	await amina.getByLabel(say('plan_empty_title')).fill('Jeg vil ha ro hjemme');
	await press(amina, 'common_next');
	// Closed and opened again: the answers are there, and so is the question.
	await chooseAndKill(amina, amina.getByLabel(say('plan_area_home')));
	await amina.context().setOffline(true);
	await press(amina, 'common_next');
	await amina.getByLabel(say('plan_new_worked')).fill('Å gå en tur');
	await press(amina, 'plan_save');
	await expect(amina.getByText(say('plan_after_made'))).toBeVisible();
	await expect(kari.getByText(quoted('Jeg vil ha ro hjemme'))).toHaveCount(0);
	await amina.context().setOffline(false);

	const goal = kari.getByRole('listitem').filter({ hasText: quoted('Jeg vil ha ro hjemme') });
	await expect(goal).toContainText('Å gå en tur');
	await press(goal, 'plan_step_new');
	await kari.getByLabel(say('people_propose_what')).fill('Snakke med naboen');
	await press(kari, 'people_propose_send');
	await amina.getByRole('link').filter({ hasText: 'Snakke med naboen' }).click();
	await press(amina, 'task_yes');
	await amina.getByRole('link', { name: say('common_not_now') }).click();
	await goTo(amina, 'Jeg vil ha ro hjemme');
	await amina.getByRole('button', { name: say('plan_did', 'nb', { title: 'Snakke med naboen' }) }).click();
	await expect(amina.getByRole('button', { name: say('common_undo') })).toBeVisible();
	await amina.getByText(say('plan_story')).click();
	await expect(amina.getByText(say('plan_story_step', 'nb', { title: 'Snakke med naboen' }))).toBeVisible();
	await expect(amina.getByText(say('plan_story_made'))).toBeVisible();
	await press(amina, 'task_park');
	await expect(goal).toHaveCount(0);
	await expect(amina.getByText(say('plan_story_parked'))).toBeVisible();
	await press(amina, 'plan_resume');
	await expect(goal).toBeVisible();
	await close(amina, kari);
});

test('a goal written together is confirmed by the participant; one that is not answered is taken back', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	await amina.goto(`${stage.url}/plan`);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/plan`);
	const propose = async (title: string, together: boolean): Promise<void> => {
		await press(kari, 'plan_propose');
		await kari.getByLabel(say('plan_propose_what')).fill(title);
		if (together) await kari.getByRole('radio', { name: say('plan_propose_together') }).check();
		await press(kari, 'plan_propose_send');
	};
	await propose('Gå tur hver uke', true);
	await propose('Rydde boden', false);
	const card = (words: string) => kari.getByRole('listitem').filter({ hasText: quoted(words) });
	await expect(card('Gå tur hver uke')).toContainText(say('plan_not_confirmed', 'nb', { name: 'Amina' }));
	await expect(amina.getByRole('link').filter({ hasText: 'Rydde boden' })).toBeVisible();
	await press(card('Rydde boden'), 'task_withdraw');
	await expect(amina.getByRole('link').filter({ hasText: 'Rydde boden' })).toHaveCount(0);

	const proposal = amina.getByRole('link').filter({ hasText: 'Gå tur hver uke' });
	await expect(proposal).toContainText(say('plan_together', 'nb', { name: 'Kari' }));
	await proposal.click();
	await press(amina, 'plan_yes_together');
	await expect(amina.getByText(say('plan_after_yes'))).toBeVisible();
	await expect(card('Gå tur hver uke')).not.toContainText(say('plan_not_confirmed', 'nb', { name: 'Amina' }));
	await close(amina, kari);
});

test('a goal is deleted while its step is written on offline on another phone: the step stays, without the goal', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const { goal, step } = await goalWithStep(stage, pair);
	const [phone, other] = await twoOfHers(stage, browser, pair);
	await other.goto(`${stage.url}/tasks/${step}`);
	await expect(other.getByRole('link').filter({ hasText: 'Jeg vil ha ro hjemme' })).toBeVisible();
	await installed(other);
	await other.context().setOffline(true);
	await press(other, 'task_note_add');
	await other.getByLabel(say('task_note_label')).fill('Hun tar ikke telefonen.');
	await press(other, 'task_note_save');

	await phone.goto(`${stage.url}/plan/${goal}`);
	await press(phone, 'plan_delete');
	await expect(phone.getByText(say('plan_delete_what'))).toBeVisible();
	await press(phone.getByRole('dialog'), 'plan_delete');
	await expect(phone).toHaveURL(/\/plan$/);
	await other.context().setOffline(false);

	const loose = phone.getByRole('list', { name: say('plan_loose') });
	await expect(loose).toContainText('Ring utleier');
	await expect(loose).toContainText('Hun tar ikke telefonen.');
	await expect(other.getByRole('link').filter({ hasText: 'Jeg vil ha ro hjemme' })).toHaveCount(0);
	await expect(other.getByText(say('common_refused'))).toHaveCount(0);
	await close(phone, other);
});

test('two phones answer and rename at once: the first answer stands, and no words are lost', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	await goalWithStep(stage, pair);
	const proposal = randomUUID();
	await stage.db.query(
		`insert into app.goal (id, enrolment_id, audience_id, title, created_by) values ($1, $2, $3, 'Gå tur', $4)`,
		[proposal, pair.enrolment, pair.team, pair.worker]
	);
	const [phone, other] = await twoOfHers(stage, browser, pair);
	const rename = async (page: Page, words: string): Promise<void> => {
		await press(page, 'plan_change_goal');
		await page.getByLabel(say('plan_goal_words')).fill(words);
		await press(page, 'task_note_save');
		await expect(page.getByRole('heading', { name: quoted(words) })).toBeVisible();
	};
	await installed(other);
	await other.goto(`${stage.url}/plan`);
	await expect(other.getByRole('link').filter({ hasText: 'Gå tur' })).toBeVisible();
	await other.context().setOffline(true);
	await other.getByRole('link').filter({ hasText: 'Gå tur' }).click();
	await press(other, 'task_no');
	await goTo(other, 'Jeg vil ha ro hjemme');
	await rename(other, 'Jeg vil ha stille kvelder');

	await phone.goto(`${stage.url}/plan/${proposal}`);
	await press(phone, 'task_yes');
	await goTo(phone, 'Jeg vil ha ro hjemme');
	await rename(phone, 'Jeg vil ha ro om kvelden');
	await expect(phone.getByText(say('task_pending'))).toHaveCount(0);
	await other.context().setOffline(false);
	await lookAgain(other);

	await expect(phone.getByRole('heading', { name: quoted('Jeg vil ha stille kvelder') })).toBeVisible();
	await phone.getByText(say('plan_story')).click();
	await expect(phone.getByText(say('plan_story_words', 'nb', { words: 'Jeg vil ha ro om kvelden' }))).toBeVisible();
	await other.goto(`${stage.url}/plan`);
	await expect(other.getByRole('link').filter({ hasText: 'Gå tur' })).toBeVisible();
	await expect(other.getByText(say('common_refused'))).toBeVisible();
	await close(phone, other);
});

test('201 characters are told before anything is sent', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const amina = await stage.participantPhone(browser, pair);
	await amina.goto(`${stage.url}/plan/new`);
	await amina.getByLabel(say('plan_empty_title')).fill('x'.repeat(201));
	await press(amina, 'common_next');
	await expect(amina.getByText(say('task_too_long', 'nb', { count: '1' }))).toBeVisible();
	await amina.getByLabel(say('plan_empty_title')).fill('x'.repeat(200));
	await press(amina, 'common_next');
	await expect(amina.getByRole('heading', { name: say('plan_new_area') })).toBeVisible();
	await close(amina);
});

test('whoever goes back to the plan stands where they stood', async ({ browser, stage }) => {
	const pair = await stage.pair();
	await stage.db.query(
		`insert into app.task (id, enrolment_id, audience_id, title, assignee_kind, status, created_by)
		select gen_random_uuid(), $1, $2, 'Steg ' || n, 'participant', 'planned', $3 from generate_series(1, 12) n`,
		[pair.enrolment, pair.team, pair.participant]
	);
	const amina = await stage.participantPhone(browser, pair);
	await amina.setViewportSize({ width: 360, height: 740 });
	await amina.getByRole('link', { name: say('nav_plan') }).click();
	await expect(amina.getByRole('heading', { name: say('plan_title') })).toBeVisible();
	const step = amina.getByRole('link', { name: 'Steg' }).last();
	await step.scrollIntoViewIfNeeded();
	const stood = await amina.evaluate(() => scrollY);
	expect(stood).toBeGreaterThan(200);
	await step.click();
	await expect(amina.getByRole('button', { name: say('task_did_it') })).toBeVisible();
	await amina.goBack();
	await expect(step).toBeInViewport();
	expect(await amina.evaluate(() => scrollY)).toBe(stood);
	await close(amina);
});
