/** The two programmes that work in small steps, each from the invitation to the closing, with the app alone. */
import type { Browser, Locator, Page } from '@playwright/test';
import { inOslo } from '#i18n/dates/oslo.ts';
import { chooseAndKill, installed, press, typeCode } from './acts.ts';
import { countRecords } from './phone-disk.ts';
import { expect, test } from './stage.ts';
import { readIn, type Stage } from './stage-people.ts';
import { say } from './words.ts';

/** The participant, her worker, and the address of her page in the worker's app. */
interface Two {
	stage: Stage;
	sara: Page;
	kari: Page;
	enrolment: string;
	person: string;
}

/** The day so many days from now in Norway, as a date field takes it: late in the evening it is not that of UTC. */
const inDays = (days: number): string => inOslo(Date.now() + days * 86_400_000).day;

const list = (page: Page, key: string, params: Record<string, string> = {}): Locator =>
	page.getByRole('list', { name: say(key, 'nb', params) });

const problem = (page: Page, key: 'problem_listed' | 'problem_chosen', words: string): Locator =>
	list(page, key).getByRole('button', { name: words, pressed: key === 'problem_chosen' });

async function follow(page: Page, words: string): Promise<void> {
	await page.getByRole('link').filter({ hasText: words }).first().click();
}

/** As a person goes, with the bar at the foot of the screen. */
async function toPlan(page: Page): Promise<void> {
	await page
		.getByRole('link', { name: say('nav_plan') })
		.last()
		.click();
}

/** What the participant or her worker has done was done some days ago. */
async function daysAgo(stage: Stage, table: 'task' | 'rating', column: string, enrolment: string): Promise<void> {
	await expect(async () => {
		const { rowCount } = await stage.db.query(
			`update app.${table} set ${column} = ${column} - 7 where enrolment_id = $1 and ${column} is not null`,
			[enrolment]
		);
		expect(rowCount).toBeGreaterThan(0);
	}).toPass();
}

/** The worker makes the plan of somebody new, who joins with the code on the worker's screen. */
async function invited(stage: Stage, browser: Browser): Promise<Two> {
	const context = await browser.newContext();
	const [kari] = await Promise.all([
		stage.workerPhone(browser, await stage.pair({ name: 'Bo' })),
		readIn(context, 'nb')
	]);
	await kari.goto(`${stage.url}/invite?new`);
	await kari.getByLabel(say('invite_name')).fill('Sara');
	await kari.getByRole('radio', { name: say('invite_oot') }).check();
	await press(kari, 'invite_make');
	const sara = await context.newPage();
	await typeCode(sara, stage, await kari.locator('.code').innerText());
	await expect(sara.getByRole('heading', { name: say('join_is_you', 'nb', { name: 'Sara' }) })).toBeVisible();
	await press(sara, 'join_yes');
	await expect(sara).toHaveURL(/\/now$/);
	await kari.goto(`${stage.url}/people`);
	await follow(kari, 'Sara');
	await expect(kari).toHaveURL(/\/people\/[-\da-f]{36}/);
	const enrolment = /[-\da-f]{36}/.exec(kari.url())?.[0] ?? '';
	return { stage, sara, kari, enrolment, person: `${stage.url}/people/${enrolment}` };
}

/** Four things are listed, three are chosen in order, and the fourth is told why and swapped in. */
async function chooseThree({ sara, kari, person }: Two): Promise<void> {
	await kari.goto(`${person}/plan`);
	await follow(sara, say('plan_part_problems'));
	for (const words of ['Husleia', 'Søvnen', 'Brevene', 'Ryggen']) {
		await sara.getByLabel(say('problem_add_label')).fill(words);
		await press(sara, 'problem_add');
		await expect(problem(sara, 'problem_listed', words)).toBeVisible();
	}
	await expect(sara.getByText(say('problem_choose', 'nb', { names: 'Kari' }))).toBeVisible();
	const sheet = sara.getByRole('dialog');
	await problem(sara, 'problem_listed', 'Søvnen').click();
	await sheet.getByRole('radio', { name: '8', exact: true }).click();
	for (const words of ['Husleia', 'Brevene']) {
		await problem(sara, 'problem_listed', words).click();
		await press(sheet, 'plan_skip');
	}
	const theirs = list(kari, 'people_problems', { name: 'Sara' }).getByRole('listitem');
	await expect(theirs).toHaveText([/1\s*Søvnen.*8 av 10/s, /2\s*Husleia/, /3\s*Brevene/]);
	await expect(kari.getByText('Ryggen')).toHaveCount(0);

	await problem(sara, 'problem_listed', 'Ryggen').click();
	await expect(sheet).toContainText(say('problem_three_why'));
	await press(sara, 'problem_swap', { words: 'Husleia' });
	await press(sheet, 'plan_skip');
	await press(sara, 'problem_up', { words: 'Brevene' });
	await expect(theirs).toHaveText([/1\s*Søvnen/, /2\s*Brevene/, /3\s*Ryggen/]);
}

/** One question a screen; what is known already stands there, and a killed app keeps what was written. */
async function writeAgreement({ sara }: Two): Promise<void> {
	await expect(sara.getByLabel(say('agreement_parties'))).toHaveValue('Sara og Kari');
	await press(sara, 'common_next');
	await expect(sara.getByLabel(say('agreement_problem', 'nb', { number: '1' }))).toHaveValue('Søvnen');
	await press(sara, 'common_next');
	await sara.getByRole('textbox', { name: say('agreement_goals') }).fill('Sove om natta');
	await press(sara, 'common_next');
	// Four months are told before anything is sent.
	await sara.getByLabel(say('agreement_ends_on')).fill(inDays(122));
	await press(sara, 'common_next');
	await expect(sara.getByText(/Høyst 3 måneder\. Velg en dag til og med/)).toBeVisible();
	await sara.getByLabel(say('agreement_ends_on')).fill(inDays(50));
	await press(sara, 'common_next');
	await chooseAndKill(sara, sara.getByRole('radio', { name: say('agreement_weekly'), exact: true }));
	await press(sara, 'common_next');
	await sara.getByRole('radio', { name: say('appointment_kind_office') }).check();
	await press(sara, 'common_next');
	await sara.getByLabel(say('agreement_more')).fill('Vi ringer ikke etter kl. 20.');
	await press(sara, 'common_next');
	await press(sara, 'agreement_send');
	await expect(sara.getByText(say('agreement_yes_unsent'))).toBeVisible();
}

/** Written offline, agreed on by both with the day, and longer only with a reason that both read. */
async function agree(two: Two): Promise<void> {
	const { sara, kari, stage, enrolment } = two;
	await follow(kari, say('plan_part_agreement'));
	await expect(kari.getByText(say('agreement_none'))).toBeVisible();
	await follow(sara, say('plan_part_agreement'));
	await sara.context().setOffline(true);
	await press(sara, 'agreement_write');
	await writeAgreement(two);
	await sara.context().setOffline(false);
	await expect(kari.getByText('Vi ringer ikke etter kl. 20.')).toBeVisible();
	await press(kari, 'agreement_yes');
	for (const [page, other] of [
		[sara, 'Kari'],
		[kari, 'Sara']
	] as const) {
		await expect(page.getByText(say('agreement_holds'))).toBeVisible();
		await expect(page.getByText(say('agreement_yes_you', 'nb', { day: 'i dag' }))).toBeVisible();
		await expect(page.getByText(say('agreement_yes_name', 'nb', { name: other, day: 'i dag' }))).toBeVisible();
	}

	await press(kari, 'agreement_extend');
	await press(kari, 'common_next');
	await expect(kari.getByText(say('agreement_reason_missing'))).toBeVisible();
	await kari.getByLabel(say('agreement_reason')).fill('Kurset begynner etter jul.');
	await press(kari, 'common_next');
	await press(kari, 'agreement_send_worker', { name: 'Sara' });
	await expect(sara.getByText(say('agreement_new'))).toBeVisible();
	await expect(sara.getByText('Kurset begynner etter jul.')).toBeVisible();
	const changed = sara.getByRole('listitem').filter({ hasText: say('agreement_ends_on') });
	await expect(changed).toContainText(say('agreement_was'));
	await expect(changed).toContainText(say('agreement_now'));
	await press(sara, 'agreement_yes');
	await expect(sara.getByText(say('agreement_new'))).toHaveCount(0);
	await sara.getByText(say('agreement_versions')).click();
	await expect(sara.getByRole('button', { name: new RegExp(say('agreement_is_replaced')) })).toBeVisible();
	const { rows } = await stage.db.query<{ status: string; reason: string | null }>(
		'select status, reason from app.agreement where enrolment_id = $1 order by number',
		[enrolment]
	);
	expect(rows).toEqual([
		{ status: 'replaced', reason: null },
		{ status: 'agreed', reason: 'Kurset begynner etter jul.' }
	]);
}

/** A step of each side and one of somebody outside: one list, and late is said in the same words of all three. */
async function takeSteps({ stage, sara, kari, enrolment, person }: Two): Promise<string> {
	await sara.goto(`${stage.url}/tasks/new`);
	const begin = async (words: string): Promise<void> => {
		await sara.getByLabel(say('task_new_what')).fill(words);
		await press(sara, 'common_next');
		await press(sara, 'task_today');
	};
	await begin('Ringe fastlegen');
	await press(sara, 'task_who_me');
	await sara.getByRole('radio', { name: '8', exact: true }).check();
	await toPlan(sara);
	await follow(sara, 'Ringe fastlegen');
	await sara.getByText(say('review_way'), { exact: true }).click();
	await press(sara, 'review_plan_b');
	await sara.getByRole('dialog').getByRole('textbox').fill('Skrive til dem i stedet');
	await press(sara.getByRole('dialog'), 'task_note_save');
	await expect(sara).toHaveURL(/\/tasks\/[-\da-f]{36}$/);
	const step = /[-\da-f]{36}$/.exec(sara.url())?.[0] ?? '';
	// A page that is left in the same moment as the press has not yet put the words on disk.
	const kept = async (): Promise<unknown[]> =>
		(await stage.db.query('select plan_b from app.task where id = $1', [step])).rows;
	await expect.poll(kept).toEqual([{ plan_b: 'Skrive til dem i stedet' }]);
	await sara.goto(`${stage.url}/tasks/new`);
	await begin('Låne henger');
	await press(sara, 'task_who_other');
	await sara.getByLabel(say('task_who_other_name')).fill('Broren min');
	await press(sara, 'task_save');

	await kari.goto(`${person}/plan`);
	await press(kari, 'people_propose');
	await kari.getByLabel(say('people_propose_what')).fill('Skrive til kommunen');
	await kari.getByRole('radio', { name: say('people_propose_me') }).check();
	await kari.getByLabel(say('people_propose_when'), { exact: true }).fill(inDays(0));
	await press(kari, 'people_propose_promise');
	await sara.goto(`${stage.url}/plan`);
	const others = list(sara, 'task_others').getByRole('listitem');
	await expect(others.filter({ hasText: 'Kari' })).toContainText('Skrive til kommunen');
	await daysAgo(stage, 'task', 'due_on', enrolment);
	await expect(others.filter({ hasText: 'Skrive til kommunen' })).toContainText(say('task_late'));
	await expect(others.filter({ hasText: 'Broren min' })).toContainText(say('task_late'));
	await expect(list(sara, 'plan_loose').getByRole('listitem')).toContainText(say('task_late'));

	await follow(kari, 'Ringe fastlegen');
	await kari.getByText(say('review_way_name', 'nb', { name: 'Sara' })).click();
	await expect(kari.getByText('Skrive til dem i stedet')).toBeVisible();
	return step;
}

/** Both say how it went, in four degrees; a difference is something to talk about. */
async function review({ stage, sara, kari }: Two, step: string): Promise<void> {
	await kari.getByRole('radio', { name: say('review_partly') }).check();
	await follow(sara, 'Ringe fastlegen');
	await expect(sara.getByText(say('review_team_says', 'nb', { degree: say('review_partly') }))).toBeVisible();
	await press(sara, 'task_did_it');
	await sara.goto(`${stage.url}/tasks/${step}`);
	await expect(sara.getByText(say('review_differ'))).toHaveCount(0);
	await sara.getByRole('radio', { name: say('review_done') }).check();
	await expect(sara.getByText(say('review_differ'))).toBeVisible();
	await expect(kari.getByText(say('review_differ'))).toBeVisible();
}

/** Each problem before and now, what was learnt and what comes next: private until it is shared, then on paper too. */
async function lookBack({ stage, sara, kari, person }: Two): Promise<void> {
	await kari.goto(`${person}/evaluation`);
	await expect(kari.getByText(say('evaluation_none', 'nb', { name: 'Sara' }))).toBeVisible();
	await sara.goto(`${stage.url}/evaluation`);
	await press(sara, 'evaluation_begin');
	const now = sara.getByRole('group', { name: say('evaluation_after') });
	await expect(
		sara.getByRole('group', { name: say('evaluation_before') }).getByRole('radio', { name: '8' })
	).toBeChecked();
	for (const [words, score] of [
		['Søvnen', '3'],
		['Brevene', '2'],
		['Ryggen', '5']
	] as const) {
		await expect(sara.getByText(words)).toBeVisible();
		await now.getByRole('radio', { name: score, exact: true }).check();
		await press(sara, 'common_next');
	}
	await sara.getByLabel(say('evaluation_learnt')).fill('Å spørre tidlig');
	await press(sara, 'common_next');
	await sara.getByLabel(say('evaluation_next')).fill('Ringe søsteren min');
	await press(sara, 'task_note_save');
	await expect(sara.getByText(say('team_seen_by_me'))).toBeVisible();
	await expect(kari.getByText('Å spørre tidlig')).toHaveCount(0);
	await press(sara, 'evaluation_share');
	await expect(kari.getByText('Å spørre tidlig')).toBeVisible();
	await expect(kari.getByRole('listitem').filter({ hasText: 'Søvnen' })).toHaveText(/8.*3/s);
	await kari.getByLabel(say('evaluation_worker_write', 'nb', { name: 'Sara' })).fill('Du gjorde dette selv.');
	await press(kari, 'task_note_save');
	await expect(sara.getByText('Du gjorde dette selv.')).toBeVisible();
	await follow(sara, say('jobs_print'));
	for (const words of ['Ryggen', 'Ringe søsteren min', 'Du gjorde dette selv.']) {
		await expect(sara.getByText(words)).toBeVisible();
	}
}

/** The follow-up ends with a way back, and she takes it with one tap. */
async function closeAndBeginAgain({ stage, sara, kari, person }: Two): Promise<void> {
	await kari.goto(`${person}/team`);
	await press(kari, 'team_end');
	await kari.getByRole('radio', { name: say('people_end_back_1') }).check();
	await press(kari.getByRole('dialog'), 'team_end_yes');
	await expect(kari).toHaveURL(/\/people$/);
	await expect(kari.getByText('Sara')).toHaveCount(0);
	await sara.goto(`${stage.url}/now`);
	await expect(sara.getByText(new RegExp(say('plan_come_back', 'nb', { day: '.+' })))).toBeVisible();
	await sara.context().setOffline(true);
	await press(sara, 'plan_begin_again');
	await expect(sara.getByText(say('plan_begin_offline'))).toBeVisible();
	await sara.context().setOffline(false);
	await press(sara, 'plan_begin_again');
	await expect(sara.getByRole('button', { name: say('plan_begin_again') })).toHaveCount(0);
	await expect(kari.getByRole('link').filter({ hasText: 'Sara' }).first()).toBeVisible();
}

test('Aktiv Hverdag: invited, three problems, an agreement, steps of all, a look back, and a way back', async ({
	browser,
	stage
}) => {
	const two = await invited(stage, browser);
	const { sara, kari } = two;
	const phase = sara.locator('[aria-current=step]');
	await installed(sara);
	await toPlan(sara);
	await expect(phase).toContainText(say('plan_phase_mapping'));
	await chooseThree(two);
	await toPlan(sara);
	await agree(two);
	await toPlan(sara);
	await expect(phase).toContainText(say('plan_phase_work'));
	await expect(sara.getByText(/^Uker igjen: \d+\. Møter igjen: \d+\.$/)).toBeVisible();
	const step = await takeSteps(two);
	await review(two, step);
	await lookBack(two);
	await closeAndBeginAgain(two);
	await Promise.all([sara, kari].map((page) => page.context().close()));
});

const goal = 'المزيد من الوقت مع أطفالي';

/** A goal in her own words and language, in a part of life that is not work. */
async function writeGoal(page: Page): Promise<void> {
	await follow(page, say('plan_first'));
	await page.getByLabel(say('plan_empty_title')).fill(goal);
	await press(page, 'common_next');
	await page.getByLabel(say('plan_area_family')).check();
	await press(page, 'common_next');
	await page.getByLabel(say('plan_new_worked')).fill('Vi bakte sammen i sommer');
	await press(page, 'plan_save');
}

/** A number about the goal, given offline; her answer to what one step up would be becomes a step with one press. */
async function rateAndStep(page: Page): Promise<void> {
	await follow(page, say('plan_rate'));
	await page.context().setOffline(true);
	// Arrow keys go along the numbers; nothing is given before one is taken.
	await page.getByRole('radio', { name: '3', exact: true }).press('ArrowRight');
	await expect(page.getByRole('button', { name: say('rating_take', 'nb', { score: '4' }) })).toBeVisible();
	await page.getByRole('radio', { name: '5', exact: true }).click();
	await expect(page.getByText(say('rating_given', 'nb', { score: '5' }))).toBeVisible();
	await page.getByLabel(say('rating_not_lower')).fill('De ringte meg');
	// A page that is left in the same moment as its last key has not yet put that key on disk.
	await expect.poll(async () => (await countRecords(page))['drafts']).toBeGreaterThan(0);
	// Closed and opened again: the question is there, and so are the words.
	await page.reload();
	await expect(page.getByLabel(say('rating_not_lower'))).toHaveValue('De ringte meg');
	await press(page, 'common_next');
	await page.getByLabel(say('rating_one_up')).fill('Be dem på middag');
	await press(page, 'common_next');
	await expect(page.getByText(say('rating_step_seen', 'nb', { names: 'Kari' }))).toBeVisible();
	await press(page, 'rating_step_make');
	await expect(page.getByText(say('rating_step_made'))).toBeVisible();
	const numbers = list(page, 'rating_numbers');
	await expect(numbers.getByRole('listitem')).toHaveCount(1);
	await expect(numbers).toContainText(say('rating_of', 'nb', { score: '5' }));
	await page.context().setOffline(false);
}

test('SOS: a goal of her own, numbers that are hers until she shows them, small steps, and no work asked for', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair({ method: 'loft' });
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/plan`);
	await installed(amina);
	await amina.goto(`${stage.url}/plan`);
	await expect(list(amina, 'plan_parts').getByRole('listitem')).toHaveText([
		say('plan_part_rating'),
		say('plan_part_problems')
	]);
	await expect(list(amina, 'plan_phases')).toHaveCount(0);
	await expect(amina.getByRole('link', { name: say('nav_jobs') })).toHaveCount(0);
	await writeGoal(amina);
	await expect(kari.locator('[lang=ar]').filter({ hasText: goal }).first()).toBeVisible();
	await expect(list(kari, 'plan_parts')).toHaveCount(0);

	await rateAndStep(amina);
	// The step was sent after the number: when it is here, the number would be too.
	await expect(kari.getByRole('link').filter({ hasText: 'Be dem på middag' })).toBeVisible();
	await expect(kari.getByText('De ringte meg')).toHaveCount(0);
	await expect(kari.getByText(say('people_ratings', 'nb', { name: 'Amina' }))).toHaveCount(0);
	await follow(amina, say('rating_step_open'));
	await press(amina, 'task_cannot');
	await expect(amina.getByRole('textbox')).toHaveCount(0);
	await press(amina, 'task_park');
	await expect(amina.getByRole('heading', { name: say('task_after_park') })).toBeVisible();

	// A week later another number is asked for, and the two are drawn.
	await daysAgo(stage, 'rating', 'rated_on', pair.enrolment);
	await amina.goto(`${stage.url}/mapping`);
	await expect(list(amina, 'rating_areas').getByRole('listitem')).toHaveCount(8);
	await list(amina, 'plan_goals').getByRole('link').click();
	const curve = amina.locator('figure circle');
	await expect(curve).toHaveCount(0);
	await amina.getByRole('radio', { name: '6', exact: true }).click();
	await press(amina, 'plan_skip');
	await press(amina, 'plan_skip');
	await expect(curve).toHaveCount(2);

	await press(amina, 'rating_share');
	const sheet = amina.getByRole('dialog');
	await expect(sheet).toContainText(goal);
	await expect(sheet).toContainText(say('rating_share_next'));
	await press(sheet, 'rating_share');
	await kari.getByText(`${goal}: ${say('rating_of', 'nb', { score: '6' })}`).click();
	await expect(list(kari, 'rating_numbers')).toContainText('De ringte meg');
	await expect(kari.locator('figure circle')).toHaveCount(2);
	await expect(kari.getByRole('radio')).toHaveCount(0);
	await press(amina, 'problem_only_me');
	await expect(kari.getByText('De ringte meg')).toHaveCount(0);

	await amina.goto(`${stage.url}/problems`);
	await amina.getByLabel(say('problem_add_label')).fill('Husleia');
	await press(amina, 'problem_add');
	await expect(amina.getByRole('heading', { level: 2 })).toHaveText([say('plan_worked'), say('problem_listed')]);
	await expect(amina.getByText('De ringte meg')).toBeVisible();

	await kari.goto(`${stage.url}/people/${pair.enrolment}/team`);
	await press(kari, 'team_end');
	await kari.getByRole('radio', { name: say('people_end_back_0'), exact: true }).check();
	await press(kari.getByRole('dialog'), 'team_end_yes');
	await amina.goto(`${stage.url}/now`);
	await expect(amina.getByText(new RegExp(say('now_ended_until', 'nb', { day: '.*' })))).toBeVisible();
	await expect(amina.getByRole('button', { name: say('plan_begin_again') })).toHaveCount(0);
	await Promise.all([amina, kari].map((page) => page.context().close()));
});
