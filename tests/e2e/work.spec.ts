/** Work that is looked for together: nobody is contacted without a yes, and follow-along goes on after the start. */
import { randomUUID } from 'node:crypto';
import type { Browser, Locator, Page } from '@playwright/test';
import { installed, press, typeAndKill } from './acts.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

interface Two {
	pair: Pair;
	amina: Page;
	kari: Page;
}

async function two(stage: Stage, browser: Browser): Promise<Two> {
	const pair = await stage.pair();
	const [amina, kari] = await Promise.all([
		stage.participantPhone(browser, pair),
		stage.workerPhone(browser, pair, { keepsApp: true })
	]);
	return { pair, amina, kari };
}

const link = (page: Page, words: string): Locator => page.getByRole('link').filter({ hasText: words }).first();

/** Answers of the database about what this pair has. */
async function rows<R extends object>(stage: Stage, sql: string, { enrolment }: Pair): Promise<R[]> {
	return (await stage.db.query<R>(sql, [enrolment])).rows;
}

/** A job of the participant's that has come so far. */
async function jobAt(stage: Stage, pair: Pair, reached: 'offer' | 'employed'): Promise<string> {
	const id = randomUUID();
	await stage.db.query(
		`insert into app.job_application (id, enrolment_id, audience_id, title, employer, stage, stage_on, created_by)
		values ($1, $2, $3, 'Lager', 'Fjordvik trelast', $5, current_date, $4)`,
		[id, pair.enrolment, pair.team, pair.participant, reached]
	);
	return id;
}

/** How the worker says what was done, in the form that stands under a yes. */
async function logCall(kari: Page, words: string): Promise<void> {
	await kari.getByLabel(say('employer_result')).fill(words);
	await press(kari, 'employer_save');
}

test('an employer is contacted after a yes, hears what was chosen, and no longer when the yes is taken back', async ({
	browser,
	stage
}) => {
	const { pair, amina, kari } = await two(stage, browser);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/jobs`);
	await link(kari, say('employer_propose')).click();
	await press(kari, 'employer_send');
	await expect(kari.getByText(say('task_write_first'))).toBeVisible();
	await typeAndKill(kari, kari.getByLabel(say('employer_purpose')), 'Deltid i butikken', () =>
		kari.getByLabel(say('employer_which')).fill('Havna Matsenter')
	);
	await press(kari, 'employer_send');
	await expect(kari.getByText(say('employer_wait', 'nb', { name: 'Amina' }))).toBeVisible();
	await expect(kari.getByLabel(say('employer_result'))).toHaveCount(0);

	await amina.goto(`${stage.url}/jobs`);
	await expect(amina.getByText(say('jobs_employers_asked'))).toBeVisible();
	await link(amina, say('jobs_employers')).click();
	await link(amina, 'Havna Matsenter').click();
	await expect(amina.getByText('Deltid i butikken')).toBeVisible();
	await press(amina, 'employer_yes');
	await amina.getByRole('button', { name: say('employer_adjustments') }).click();
	await amina.getByLabel(say('employer_own_words')).fill('Jeg trenger en pause');
	await press(amina, 'sheet_save');
	await expect(kari.getByText('Jeg trenger en pause')).toBeVisible();

	await expect(kari.getByRole('radio', { name: say('employer_more') })).toHaveCount(0);
	await kari.getByRole('radio', { name: say('employer_adjustments') }).check();
	await logCall(kari, 'De vil møte deg på fredag.');
	const done = amina.getByRole('list', { name: say('employer_done') });
	await expect(done).toContainText('De vil møte deg på fredag.');
	await expect(done).toContainText(say('employer_adjustments'));

	// The yes is taken back while the worker writes without a network.
	await installed(kari);
	await kari.context().setOffline(true);
	await logCall(kari, 'Jeg ringte igjen.');
	await expect(kari.getByText('Jeg ringte igjen.')).toBeVisible();
	await amina.getByRole('button', { name: say('employer_withdraw') }).click();
	await expect(amina.getByRole('button', { name: say('employer_yes'), exact: true })).toBeVisible();
	await expect
		.poll(() => rows(stage, 'select approval from app.employer_contact where enrolment_id = $1', pair))
		.toEqual([{ approval: 'withdrawn' }]);
	await kari.context().setOffline(false);
	await expect(kari.getByText(say('employer_wait', 'nb', { name: 'Amina' }))).toBeVisible();
	await link(kari, say('common_look')).click();
	await expect(kari.getByText(say('tray_why_not_approved'))).toBeVisible();
	await expect(kari.getByText('Jeg ringte igjen.')).toBeVisible();
	await expect(kari.getByRole('button', { name: say('tray_copy') })).toBeVisible();
	expect(await rows(stage, 'select said from app.contact_entry where enrolment_id = $1', pair)).toEqual([
		{ said: 'De vil møte deg på fredag.' }
	]);
	await expect(done).not.toContainText('Jeg ringte igjen.');
	await Promise.all([amina, kari].map((page) => page.context().close()));
});

test('how it goes at work is said in one tap offline too, read by the worker, and stopped by the participant alone', async ({
	browser,
	stage
}) => {
	const { pair, amina, kari } = await two(stage, browser);
	const job = await jobAt(stage, pair, 'employed');
	await kari.goto(`${stage.url}/people/${pair.enrolment}/jobs`);
	await amina.goto(`${stage.url}/jobs/${job}`);
	await expect(amina.getByRole('heading', { name: say('checkin_how') })).toBeVisible();
	await installed(amina);
	await amina.context().setOffline(true);
	await press(amina, 'checkin_so_so');
	await amina.getByLabel(say('checkin_line')).fill('Bussen går for sent.');
	await press(amina, 'sheet_save');
	// Another answer on the same day takes the place of the first and keeps its line.
	await press(amina, 'checkin_good');
	await expect(amina.getByRole('button', { name: say('checkin_good'), pressed: true })).toBeVisible();
	await amina.context().setOffline(false);
	await expect
		.poll(() => rows(stage, 'select answer, words from app.check_in where enrolment_id = $1', pair))
		.toEqual([{ answer: 'good', words: 'Bussen går for sent.' }]);

	const atWork = kari.getByRole('list', { name: say('jobs_stage_employed') });
	await expect(atWork).toContainText('Bussen går for sent.');
	await expect(atWork).toContainText(say('checkin_good'));
	await link(kari, 'Fjordvik trelast').click();
	await expect(kari.getByText('Bussen går for sent.')).toBeVisible();
	await expect(kari.getByRole('button', { name: say('checkin_stop') })).toHaveCount(0);

	await press(amina, 'checkin_stop');
	await expect(kari.getByText(say('checkin_stopped'))).toBeVisible();
	await press(amina, 'checkin_resume');
	await expect(kari.getByText(say('checkin_stopped'))).toHaveCount(0);
	await link(amina, say('talk_call_me')).click();
	await amina.getByRole('button', { name: say('talk_call_morning') }).click();
	await expect
		.poll(() => rows(stage, `select due_time from app.task where kind = 'call_me' and enrolment_id = $1`, pair))
		.toEqual([{ due_time: '10:00' }]);
	await Promise.all([amina, kari].map((page) => page.context().close()));
});

test('a contract is looked through before it is signed, offline too, by both on one list', async ({
	browser,
	stage
}) => {
	const { pair, amina, kari } = await two(stage, browser);
	const job = await jobAt(stage, pair, 'offer');
	const item = (page: Page, key: string, pressed: boolean): Locator =>
		page.getByRole('button', { name: say(key), exact: true, pressed });
	await amina.goto(`${stage.url}/jobs/${job}`);
	await expect(item(amina, 'contract_wage', false)).toBeVisible();
	await installed(amina);
	await amina.context().setOffline(true);
	await press(amina, 'contract_wage');
	await press(amina, 'contract_in_writing');
	await press(amina, 'contract_wage');
	await expect(item(amina, 'contract_wage', false)).toBeVisible();
	await amina.getByText(say('fact_title')).click();
	await expect(amina.getByText('Du skal ha skriftlig arbeidskontrakt')).toBeVisible();
	await amina.context().setOffline(false);

	await kari.goto(`${stage.url}/people/${pair.enrolment}/jobs/${job}`);
	await expect(item(kari, 'contract_in_writing', true)).toBeVisible();
	await press(kari, 'contract_hours');
	await expect(item(amina, 'contract_hours', true)).toBeVisible();
	await expect
		.poll(() => rows(stage, 'select contract_checked from app.job_application where enrolment_id = $1', pair))
		.toEqual([{ contract_checked: ['in_writing', 'hours'] }]);
	await Promise.all([amina, kari].map((page) => page.context().close()));
});

test('a profile is one’s own until it is shared, survives a killed app, and brings its topics forward', async ({
	browser,
	stage
}) => {
	const { pair, amina, kari } = await two(stage, browser);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/profile`);
	await expect(kari.getByText(say('profile_not_shared', 'nb', { name: 'Amina' }))).toBeVisible();
	await amina.goto(`${stage.url}/jobs`);
	await link(amina, say('plan_part_profile')).click();
	await link(amina, say('profile_limits')).click();
	await expect(amina.getByText(say('profile_limits_hint'))).toBeVisible();
	const field = amina.getByLabel(say('profile_limits_ask'));
	await typeAndKill(amina, field, 'Jeg må hente kl. 16');
	await amina.getByRole('button', { name: say('sheet_save') }).click();
	await expect(link(amina, say('profile_limits'))).toContainText('Jeg må hente kl. 16');
	await amina.getByRole('button', { name: say('team_seen_by_me') }).click();
	await expect
		.poll(() =>
			rows(
				stage,
				'select a.kind from app.profile p join app.audience a on a.id = p.audience_id where p.enrolment_id = $1',
				pair
			)
		)
		.toEqual([{ kind: 'self' }]);
	await expect(kari.getByText('Jeg må hente kl. 16')).toHaveCount(0);
	await amina.getByRole('button', { name: say('share_team') }).click();
	await expect(kari.getByText('Jeg må hente kl. 16')).toBeVisible();
	await Promise.all([amina, kari].map((page) => page.context().close()));
});
