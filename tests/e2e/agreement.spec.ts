import type { Page } from '@playwright/test';
import { installed, press } from './acts.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

/** A participant whose method must end, with problems and a goal from the mapping. */
async function ootPair(stage: Stage): Promise<Pair> {
	const pair = await stage.pair();
	await stage.db.query(`update app.enrolment set method = 'oot' where id = $1`, [pair.enrolment]);
	await stage.db.query(
		`insert into app.problem (id, enrolment_id, audience_id, title, slot, created_by) values (gen_random_uuid(), $1, $2, 'Jeg sover dårlig', 1, $3)`,
		[pair.enrolment, pair.team, pair.participant]
	);
	await stage.db.query(
		`insert into app.goal (id, enrolment_id, audience_id, title, status, created_by) values (gen_random_uuid(), $1, $2, 'Jeg vil ha ro hjemme', 'active', $3)`,
		[pair.enrolment, pair.team, pair.participant]
	);
	return pair;
}

/** The day so many days from now, as a date field takes it. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function openPart(page: Page, key: string): Promise<void> {
	await page
		.getByRole('link')
		.filter({ hasText: say(key) })
		.click();
}

test('an agreement is written offline, agreed on by both, and goes on longer only with a reason', async ({
	browser,
	stage
}) => {
	const pair = await ootPair(stage);
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	await installed(amina);
	await amina.goto(`${stage.url}/plan`);
	const phase = amina.locator('[aria-current=step]');
	await expect(phase).toContainText(say('plan_phase_mapping'));
	await kari.goto(`${stage.url}/people/${pair.enrolment}/plan`);
	await openPart(kari, 'plan_part_agreement');
	await expect(kari.getByText(say('agreement_none'))).toBeVisible();

	await openPart(amina, 'plan_part_agreement');
	await amina.context().setOffline(true);
	await press(amina, 'agreement_write');
	await expect(amina.getByLabel(say('agreement_parties'))).toHaveValue('Amina og Kari');
	await press(amina, 'common_next');
	await expect(amina.getByLabel(say('agreement_problem', 'nb', { number: '1' }))).toHaveValue('Jeg sover dårlig');
	await press(amina, 'common_next');
	await expect(amina.getByRole('textbox', { name: say('agreement_goals') })).toHaveValue('Jeg vil ha ro hjemme');
	await press(amina, 'common_next');
	// Four months are told before anything is sent; a killed app keeps what was written.
	await amina.getByLabel(say('agreement_ends_on')).fill(inDays(122));
	await press(amina, 'common_next');
	await expect(amina.getByText(/Høyst 3 måneder\. Velg en dag til og med/)).toBeVisible();
	await amina.getByLabel(say('agreement_ends_on')).fill(inDays(50));
	await press(amina, 'common_next');
	const weekly = amina.getByRole('radio', { name: say('agreement_weekly'), exact: true });
	await weekly.check();
	await amina.reload();
	await expect(weekly).toBeChecked();
	await press(amina, 'common_next');
	await amina.getByRole('radio', { name: say('appointment_kind_office') }).check();
	await press(amina, 'common_next');
	await amina.getByLabel(say('agreement_more')).fill('Vi ringer ikke etter kl. 20.');
	await press(amina, 'common_next');
	await press(amina, 'agreement_send');
	await expect(amina.getByText(say('agreement_yes_unsent'))).toBeVisible();
	await amina.context().setOffline(false);

	await expect(kari.getByText('Vi ringer ikke etter kl. 20.')).toBeVisible();
	await press(kari, 'agreement_yes');
	for (const page of [amina, kari]) await expect(page.getByText(say('agreement_holds'))).toBeVisible();
	const today = say('agreement_yes_you', 'nb', { day: 'i dag' });
	await expect(amina.getByText(today)).toBeVisible();
	await expect(amina.getByText(say('agreement_yes_name', 'nb', { name: 'Kari', day: 'i dag' }))).toBeVisible();
	await expect(kari.getByText(today)).toBeVisible();
	await expect(kari.getByText(say('agreement_yes_name', 'nb', { name: 'Amina', day: 'i dag' }))).toBeVisible();

	await press(kari, 'agreement_extend');
	await press(kari, 'common_next');
	await expect(kari.getByText(say('agreement_reason_missing'))).toBeVisible();
	await kari.getByLabel(say('agreement_reason')).fill('Kurset begynner etter jul.');
	await press(kari, 'common_next');
	await kari.getByRole('button', { name: say('agreement_send_worker', 'nb', { name: 'Amina' }) }).click();

	await expect(amina.getByText(say('agreement_new'))).toBeVisible();
	await expect(amina.getByText('Kurset begynner etter jul.')).toBeVisible();
	const changed = amina.getByRole('listitem').filter({ hasText: say('agreement_ends_on') });
	await expect(changed).toContainText(say('agreement_was'));
	await expect(changed).toContainText(say('agreement_now'));
	await press(amina, 'agreement_yes');
	await expect(amina.getByText(say('agreement_new'))).toHaveCount(0);
	await amina.getByText(say('agreement_versions')).click();
	await expect(amina.getByRole('button', { name: new RegExp(say('agreement_is_replaced')) })).toBeVisible();
	const { rows } = await stage.db.query<{ status: string; reason: string | null }>(
		'select status, reason from app.agreement where enrolment_id = $1 order by number',
		[pair.enrolment]
	);
	expect(rows).toEqual([
		{ status: 'replaced', reason: null },
		{ status: 'agreed', reason: 'Kurset begynner etter jul.' }
	]);
	await amina
		.getByRole('link', { name: say('nav_plan') })
		.last()
		.click();
	await expect(phase).toContainText(say('plan_phase_work'));
	await expect(amina.getByText(/^Uker igjen: \d+\. Møter igjen: \d+\.$/)).toBeVisible();
	await Promise.all([amina, kari].map(async (page) => page.context().close()));
});

test('a version that was overtaken, and one that an old app sent, keep their words for a new one', async ({
	browser,
	stage
}) => {
	const pair = await ootPair(stage);
	const amina = await stage.participantPhone(browser, pair);
	const insert = async (parties: string, participant: string, worker: string | null, by: string): Promise<void> => {
		await stage.db.query(
			`insert into app.agreement (id, enrolment_id, audience_id, parties, starts_on, ends_on, participant_answer, worker_answer, created_by) values (gen_random_uuid(), $1, $2, $3, current_date, current_date + 30, $4, $5, $6)`,
			[pair.enrolment, pair.team, parties, participant, worker, by]
		);
	};
	await insert('Amina og Kari, slik jeg vil', 'yes', null, pair.participant);
	await insert('Amina og Kari', 'yes', 'yes', pair.worker);
	await amina.goto(`${stage.url}/agreement`);
	await expect(amina.getByText(say('agreement_lapsed'))).toBeVisible();
	await press(amina, 'agreement_use_words');
	await expect(amina.getByText('Amina og Kari, slik jeg vil')).toBeVisible();
	// The phone let this version through; the database has become stricter since.
	await stage.db.query(
		`alter table app.agreement add constraint period_too_long check (parties not like '%slik jeg vil%') not valid`
	);
	try {
		await press(amina, 'agreement_send');
		await expect(amina.getByText(say('agreement_unsent'))).toBeVisible();
	} finally {
		await stage.db.query('alter table app.agreement drop constraint period_too_long');
	}
	await expect(amina.getByText(say('tray_why_period'))).toBeVisible();
	await amina
		.getByText(say('agreement_unsent'))
		.locator('xpath=ancestor::*[contains(@class, "note")]')
		.getByRole('button', { name: say('agreement_use_words') })
		.click();
	await press(amina, 'agreement_send');
	await expect(amina.getByText(say('agreement_proposed_mine'))).toBeVisible();
	await expect(amina.getByText(say('agreement_unsent'))).toHaveCount(0);
	await amina.context().close();
});

test('looking back is private until shared; after the end she begins again with one tap', async ({
	browser,
	stage
}) => {
	const pair = await ootPair(stage);
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/evaluation`);
	await expect(kari.getByText(say('evaluation_none', 'nb', { name: 'Amina' }))).toBeVisible();
	await installed(amina);
	await amina.goto(`${stage.url}/evaluation`);
	await press(amina, 'evaluation_begin');
	const pick = async (key: string, number: string): Promise<void> => {
		await amina
			.getByRole('group', { name: say(key) })
			.getByRole('radio', { name: number })
			.check();
	};
	await pick('evaluation_before', '8');
	await pick('evaluation_after', '3');
	await press(amina, 'common_next');
	await amina.getByLabel(say('evaluation_learnt')).fill('Å spørre tidlig');
	await press(amina, 'common_next');
	await amina.getByLabel(say('evaluation_next')).fill('Ringe søsteren min');
	await press(amina, 'task_note_save');
	await expect(amina.getByText(say('problem_seen_me'))).toBeVisible();
	await expect(kari.getByText('Å spørre tidlig')).toHaveCount(0);
	await press(amina, 'evaluation_share');
	await expect(kari.getByText('Å spørre tidlig')).toBeVisible();
	await kari.getByLabel(say('evaluation_worker_write', 'nb', { name: 'Amina' })).fill('Du gjorde dette selv.');
	await press(kari, 'task_note_save');
	await expect(amina.getByText('Du gjorde dette selv.')).toBeVisible();

	await kari.goto(`${stage.url}/people/${pair.enrolment}/team`);
	await press(kari, 'team_end');
	await kari.getByRole('radio', { name: say('people_end_back_1') }).check();
	await press(kari.getByRole('dialog'), 'team_end_yes');
	await expect(kari).toHaveURL(/\/people$/);
	await amina.goto(`${stage.url}/now`);
	await expect(amina.getByText(new RegExp(say('plan_come_back', 'nb', { day: '.+' })))).toBeVisible();
	await amina.context().setOffline(true);
	await press(amina, 'plan_begin_again');
	await expect(amina.getByText(say('plan_begin_offline'))).toBeVisible();
	await amina.context().setOffline(false);
	await press(amina, 'plan_begin_again');
	await expect(amina.getByRole('button', { name: say('plan_begin_again') })).toHaveCount(0);
	await expect(kari.getByRole('link').filter({ hasText: 'Amina' }).first()).toBeVisible();
	await Promise.all([amina, kari].map(async (page) => page.context().close()));
});
