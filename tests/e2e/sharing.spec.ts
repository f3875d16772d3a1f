import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from '@playwright/test';
import { message, press } from './acts.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

/** Kari helps with money and home, Lars with work: a team with both roles. */
async function three(stage: Stage, browser: Browser): Promise<{ pair: Pair; amina: Page; kari: Page; lars: Page }> {
	const pair = await stage.pair();
	const id = await stage.colleague(pair, 'Lars');
	await stage.db.query('select private.add_team_member($1, $2)', [pair.enrolment, id]);
	const [amina, kari, lars] = await Promise.all([
		stage.participantPhone(browser, pair),
		stage.workerPhone(browser, pair),
		stage.workerPhone(browser, { ...pair, workerEmail: `${id}@fjordvik.example` })
	]);
	return { pair, amina, kari, lars };
}

const line = (page: Page, names: string): Locator =>
	page.getByRole('button', { name: say('team_seen_by', 'nb', { names }), exact: true });

test('a goal is shared with one role in two taps, until a day; a worker’s promise stays in sight', async ({
	browser,
	stage
}) => {
	const { pair, amina, kari, lars } = await three(stage, browser);
	const [goal, step] = [randomUUID(), randomUUID()];
	await stage.db.query(
		`insert into app.goal (id, enrolment_id, audience_id, title, status, created_by) values ($1, $2, $3, 'Fast jobb på dagtid', 'active', $4)`,
		[goal, pair.enrolment, pair.team, pair.participant]
	);
	await stage.db.query(
		`insert into app.task (id, enrolment_id, audience_id, title, assignee_kind, assignee_id, status, created_by)
		values ($1, $2, $3, 'Ringe Havna', 'worker', $4, 'planned', $4)`,
		[step, pair.enrolment, pair.team, pair.worker]
	);
	await Promise.all([kari, lars].map((page) => page.goto(`${stage.url}/people/${pair.enrolment}/plan`)));
	await Promise.all([kari, lars].map((page) => expect(page.getByText('Fast jobb på dagtid')).toBeVisible()));
	await amina.goto(`${stage.url}/plan/${goal}`);

	await line(amina, 'Du, Kari og Lars').click();
	await amina.getByRole('button', { name: say('share_work') }).click();
	await expect(amina.getByRole('status').filter({ hasText: 'Du og Lars ser dette' })).toBeVisible();
	await expect(kari.getByText('Fast jobb på dagtid')).toHaveCount(0);
	await expect(lars.getByRole('listitem').filter({ hasText: 'Fast jobb på dagtid' })).toContainText(
		'Du og Amina ser dette'
	);

	await amina.getByText(say('share_how_long'), { exact: true }).click();
	await amina.getByRole('button', { name: say('share_week', 'nb', { day: '' }) }).click();
	await expect(amina.getByRole('button', { name: /^Du og Lars ser dette til \S/ })).toHaveCount(1);
	await expect(async () => {
		const { rowCount } = await stage.db.query('update app.share set until_on = current_date - 2 where row_id = $1', [
			goal
		]);
		expect(rowCount).toBe(1);
	}).toPass();
	await stage.db.query('select private.tick()');
	await press(amina, 'common_close');
	await expect(amina.getByRole('button', { name: say('team_seen_by_me'), exact: true })).toBeVisible();
	await expect(lars.getByText('Fast jobb på dagtid')).toHaveCount(0);

	await amina.goto(`${stage.url}/tasks/${step}`);
	await line(amina, 'Du, Kari og Lars').click();
	await expect(amina.getByText(say('share_bound', 'nb', { names: 'Kari' }))).toBeVisible();
	await expect(amina.getByRole('button', { name: say('share_social') })).toBeVisible();
	await expect(amina.getByRole('button', { name: say('share_self'), exact: true })).toHaveCount(0);
	await expect(amina.getByRole('button', { name: say('share_work') })).toHaveCount(0);
	await Promise.all([amina, kari, lars].map((page) => page.context().close()));
});

test('a lead changes what a participant is offered, and adds a sentence and a step the participant uses', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	await stage.db.query('update app.office_member set is_lead = true where person_id = $1', [pair.worker]);
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	const parts = amina.getByRole('list', { name: say('plan_parts') });
	await amina.goto(`${stage.url}/plan`);
	await expect(parts).toContainText(say('plan_part_rating'));
	await kari.goto(`${stage.url}/people/${pair.enrolment}/team`);
	await press(kari, 'people_part_agreement');
	await expect(parts).toContainText(say('plan_part_agreement'));
	await press(kari, 'people_mix_reset');
	await expect(parts).not.toContainText(say('plan_part_agreement'));

	await kari.goto(`${stage.url}/me`);
	await kari.getByRole('link', { name: say('office_title') }).click();
	await kari.getByRole('button', { name: `${say('office_add')}: ${say('office_phrases')}`, exact: true }).click();
	await kari.getByLabel(say('office_where_phrase')).selectOption('thanks');
	await kari.getByLabel(say('office_text')).fill('Takk for kaffen på Solsiden.');
	await press(kari, 'office_save');
	await expect(kari.getByRole('list', { name: say('office_phrases') })).toContainText('Takk for kaffen på Solsiden.');
	await kari.getByRole('button', { name: `${say('office_add')}: ${say('office_steps')}`, exact: true }).click();
	await kari.getByLabel(say('office_where_step')).selectOption('transport');
	await kari.getByLabel(say('office_text')).fill('Lån en sykkel på Solsiden.');
	await press(kari, 'office_save');

	await kari.getByRole('button', { name: 'ትግርኛ', pressed: true }).click();
	await amina.goto(`${stage.url}/language`);
	const draft = amina.getByRole('radio', { name: 'ትግርኛ' });
	await expect(draft).toHaveCount(0);
	await expect(amina.getByRole('radio', { name: 'العربية' })).toBeVisible();
	await kari.getByRole('button', { name: 'ትግርኛ', pressed: false }).click();
	// Nobody is poked for the office's own: a phone hears of it when it looks next, at the latest after a minute.
	await expect(async () => {
		await amina.reload();
		await expect(draft).toBeVisible({ timeout: 2_000 });
	}).toPass();

	await amina.goto(`${stage.url}/messages/${pair.direct}`);
	await amina.getByRole('button', { name: say('message_phrases') }).click();
	await amina.getByRole('dialog').getByLabel(say('topic_search')).fill('solsiden');
	await amina.getByRole('button', { name: 'Takk for kaffen på Solsiden.' }).click();
	await press(amina.getByRole('dialog'), 'message_phrase_send');
	await expect(message(amina, 'Takk for kaffen på Solsiden.')).toContainText(say('message_sent'));
	await kari.goto(`${stage.url}/people/${pair.enrolment}?only`);
	await expect(message(kari, 'Takk for kaffen på Solsiden.')).toBeVisible();

	await amina.goto(`${stage.url}/tasks/new`);
	await press(amina, 'topic_choose');
	const { topics } = JSON.parse(readFileSync('src/i18n/catalogue/topics.nb.json', 'utf8')) as Record<
		'topics',
		Record<'transport', string>
	>;
	await amina.getByRole('button', { name: topics.transport, exact: true }).click();
	await amina.getByRole('button', { name: 'Lån en sykkel på Solsiden.' }).click();
	await press(amina, 'common_next');
	await press(amina, 'task_today');
	await press(amina, 'task_who_me');
	await expect(amina.getByRole('heading', { level: 1, name: say('review_made') })).toBeVisible();
	await expect(amina.getByText('Lån en sykkel på Solsiden.')).toBeVisible();
	await Promise.all([amina, kari].map((page) => page.context().close()));
});
