import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fromOslo } from '#i18n/dates/from-oslo.ts';
import { inOslo } from '#i18n/dates/oslo.ts';
import { installed, press, typeAndKill } from './acts.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

/** Programmes C and D: one's own plan for a bad day, and visits that both prepare. */
const dayIn = (days: number): string => inOslo(Date.now() + days * 86_400_000).day;

/** The name of a topic, as the reader of a language sees it. */
function topic(key: string, language = 'nb'): string {
	const url = new URL(`../../src/i18n/catalogue/topics.${language}.json`, import.meta.url);
	return (JSON.parse(readFileSync(url, 'utf8')) as { topics: Record<string, string> }).topics[key] ?? '';
}

async function visit(stage: Stage, pair: Pair, days: number, status = 'planned'): Promise<string> {
	const { rows } = await stage.db.query<{ id: string }>(
		`insert into app.appointment (id, enrolment_id, audience_id, created_by, place_kind, starts_at, ends_at, who, status)
		values (gen_random_uuid(), $1, $2, $3, 'home', $4, $4::timestamptz + interval '1 hour', array[$3::uuid], $5) returning id`,
		[pair.enrolment, pair.team, pair.worker, new Date(fromOslo(dayIn(days), '10:00') ?? 0), status]
	);
	return rows[0]?.id ?? '';
}

/** @param key of the question on screen. */
async function answer(page: Page, key: string, words: string): Promise<void> {
	await expect(page).toHaveURL(new RegExp(`[?]q=${key}&all`));
	await page.getByRole('textbox').fill(words);
	await press(page, 'common_next');
}

test('the plan for a bad day is written one question at a time, and is two taps away without a network', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const amina = await stage.participantPhone(browser, pair);
	await amina.goto(`${stage.url}/me`);
	await amina.getByRole('link', { name: say('talk_bad_day') }).click();
	await amina.getByRole('link', { name: say('badday_make') }).click();
	await answer(amina, 'do_1', 'Gå ut');
	await expect(amina.getByRole('heading', { name: say('badday_thing_then') })).toBeVisible();
	await typeAndKill(amina, amina.getByRole('textbox'), 'Dus');
	await answer(amina, 'do_2', 'Dusje');
	await answer(amina, 'do_3', 'Høre musikk');
	await answer(amina, 'name_1', 'Sara');
	await answer(amina, 'phone_1', 'ring meg');
	await expect(amina.getByText(say('badday_number_bad'))).toBeVisible();
	await answer(amina, 'phone_1', '900 00 001');
	await answer(amina, 'name_2', '');
	await press(amina, 'sheet_save');
	await expect(amina.getByRole('link').filter({ hasText: 'Dusje' })).toBeVisible();
	await expect(amina).toHaveURL(/\/bad-day$/);
	await expect
		.poll(async () => {
			const { rows } = await stage.db.query(
				`select b.do_1, b.do_2, b.do_3, b.name_1, b.phone_1, a.kind from app.bad_day b join app.audience a on a.id = b.audience_id where b.enrolment_id = $1`,
				[pair.enrolment]
			);
			return rows as unknown[];
		})
		.toEqual([
			{ do_1: 'Gå ut', do_2: 'Dusje', do_3: 'Høre musikk', name_1: 'Sara', phone_1: '900 00 001', kind: 'self' }
		]);

	await amina.goto(`${stage.url}/now`);
	await installed(amina);
	await amina.context().setOffline(true);
	await amina.reload();
	await amina.getByRole('link', { name: say('nav_talk') }).click();
	await amina.getByRole('link', { name: say('talk_bad_day') }).click();
	await expect(amina.getByText('Høre musikk')).toBeVisible();
	await expect(amina.getByRole('link', { name: say('common_call_name', 'nb', { name: 'Sara' }) })).toHaveAttribute(
		'href',
		'tel:+4790000001'
	);
	await expect(amina.getByRole('link', { name: '116 123' })).toBeVisible();
	await amina.context().close();
});

test('the worker proposes two topics, the participant chooses one, and each reads them in their own language', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair({ method: 'home_follow_up', language: 'ar' });
	const [amina, kari] = await Promise.all([
		stage.participantPhone(browser, pair, { language: 'ar' }),
		stage.workerPhone(browser, pair)
	]);
	const list = `${stage.url}/people/${pair.enrolment}/appointments`;
	await kari.goto(`${list}/new`);
	await kari.getByRole('radio', { name: say('appointment_kind_home') }).check({ force: true });
	await kari.getByLabel(say('appointment_form_day')).fill(dayIn(2));
	await kari.getByLabel(say('appointment_form_from')).fill('10:00');
	await kari.getByLabel(say('appointment_form_to')).fill('11:00');
	await kari.getByText(say('visit_topics')).click();
	for (const key of ['housing_keep', 'benefits'])
		await kari.getByRole('button', { name: topic(key), exact: true }).click();
	await expect(kari.getByRole('button', { name: topic('health') })).toBeDisabled();
	await press(kari, 'appointment_form_send', { name: 'Amina' });
	await kari
		.getByRole('link')
		.filter({ hasText: say('appointment_kind_home') })
		.first()
		.click();
	await expect(kari.getByText(topic('benefits'))).toBeVisible();

	await amina.goto(`${stage.url}/appointments`);
	await amina.getByRole('link', { name: say('appointment_show', 'ar') }).click();
	await expect(amina.getByText(topic('benefits', 'ar'))).toBeVisible();
	await amina.getByRole('button', { name: say('appointment_topics_choose', 'ar') }).click();
	const sheet = amina.getByRole('dialog');
	await expect(sheet.getByRole('button', { name: topic('benefits', 'ar') })).toHaveCount(0);
	await sheet.getByRole('button', { name: topic('food_shopping', 'ar') }).click();
	await expect(sheet.getByRole('button', { name: topic('health', 'ar') })).toBeDisabled();
	await sheet.getByRole('button', { name: say('common_close', 'ar') }).click();
	await expect(amina.getByText(say('appointment_topics_mine', 'ar'))).toBeVisible();

	await expect(kari.getByText(topic('food_shopping'))).toBeVisible();
	await expect(kari.getByText(say('appointment_topics_theirs', 'nb', { name: 'Amina' }))).toBeVisible();
	await Promise.all([amina.context().close(), kari.context().close()]);
});

test('after a visit both see about when the next one is, where the next appointment would be', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair({ method: 'home_follow_up' });
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	const id = await visit(stage, pair, -1, 'met');
	await kari.goto(`${stage.url}/people/${pair.enrolment}/appointments/${id}`);
	await press(kari, 'appointment_again');
	const sheet = kari.getByRole('dialog');
	await sheet.getByLabel(say('appointment_again')).fill(dayIn(-2));
	await press(sheet, 'task_note_save');
	await expect(sheet.getByText(say('appointment_time_past'))).toBeVisible();
	await sheet.getByLabel(say('appointment_again')).fill(dayIn(40));
	await press(sheet, 'task_note_save');
	const about = new RegExp(say('appointment_next_about', 'nb', { day: '' }));
	await expect(kari.getByText(about)).toBeVisible();

	await amina.goto(`${stage.url}/now`);
	await expect(amina.getByText(about)).toBeVisible();
	await amina.goto(`${stage.url}/appointments`);
	await expect(amina.getByText(about)).toBeVisible();
	await visit(stage, pair, 3);
	await expect(amina.getByText(about)).toBeHidden();
	await Promise.all([amina.context().close(), kari.context().close()]);
});

test('one’s own numbers stand under Me, from the phone alone, with what did not happen left out', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	await stage.db.query(
		`insert into app.task (id, enrolment_id, audience_id, created_by, assignee_kind, title, status)
		select gen_random_uuid(), $1, $2, $3, 'participant', 'Ring', s from unnest(array['done', 'done', 'dropped']) s`,
		[pair.enrolment, pair.team, pair.participant]
	);
	await stage.db.query(
		`insert into app.job_application (id, enrolment_id, audience_id, created_by, title, employer, kind, stage, stage_on)
		select gen_random_uuid(), $1, $2, $3, 'Jobb', 'Kiwi', k, 'sent', current_date
		from unnest(array['permanent', 'permanent', 'temporary_cover', 'work_practice']) k`,
		[pair.enrolment, pair.team, pair.participant]
	);
	await visit(stage, pair, -3, 'met');
	await visit(stage, pair, -2, 'not_met');
	const amina = await stage.participantPhone(browser, pair);
	await amina.goto(`${stage.url}/me`);
	await amina.getByRole('link', { name: say('me_counts') }).click();
	const line = (words: string) => amina.getByRole('listitem').filter({ hasText: words });
	for (const [words, count] of [
		[say('count_steps'), '2'],
		[say('count_meetings'), '1'],
		[say('jobs_kind_permanent'), '2'],
		[say('jobs_kind_temporary_cover'), '1'],
		[say('jobs_kind_work_practice'), '1']
	] as const)
		await expect(line(words)).toContainText(count);
	await expect(amina.getByText(say('count_goals'))).toBeHidden();
	await amina.context().close();
});

test('the lead of an office reads counts of the project, and nothing of a few people', async ({ browser, stage }) => {
	const pair = await stage.pair();
	await stage.db.query('update app.office_member set is_lead = true where person_id = $1', [pair.worker]);
	const kari = await stage.workerPhone(browser, pair);
	await kari.goto(`${stage.url}/me/office`);
	await kari.getByRole('link', { name: say('count_project') }).click();
	const people = kari.getByRole('listitem').filter({ hasText: say('count_project_people') });
	await expect(people).toContainText(say('count_project_under'));
	await stage.db.query(
		`with p as (insert into app.person (office_id, kind, display_name) select e.office_id, 'participant', 'Navn' || n
			from app.enrolment e, generate_series(1, 5) n where e.id = $1 returning id, office_id)
		insert into app.enrolment (office_id, participant_id, method, display_name, office_name)
		select office_id, id, 'home_follow_up', 'Navn', 'Prøvevik' from p`,
		[pair.enrolment]
	);
	await kari.reload();
	await expect(people).toContainText('6');
	await kari.context().close();
});
