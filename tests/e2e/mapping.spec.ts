import type { Page } from '@playwright/test';
import { installed, press } from './acts.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { say } from './words.ts';

/** Somebody followed up as in programme A. */
async function loftPair(stage: Stage): Promise<Pair> {
	const pair = await stage.pair();
	await stage.db.query(`update app.enrolment set method = 'loft' where id = $1`, [pair.enrolment]);
	return pair;
}

async function close(...pages: Page[]): Promise<void> {
	await Promise.all(pages.map(async (page) => page.context().close()));
}

const row = (page: Page, list: string, words: string) =>
	page.getByRole('list', { name: say(list) }).getByRole('button', { name: words, pressed: list === 'problem_chosen' });

test('a number given offline stays one’s own until it is shown; its last answer becomes a step with one press', async ({
	browser,
	stage
}) => {
	const pair = await loftPair(stage);
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/plan`);
	await installed(amina);
	await amina.goto(`${stage.url}/plan`);
	await amina.getByRole('link', { name: say('plan_part_rating') }).click();
	await amina.context().setOffline(true);
	await amina
		.getByRole('link')
		.filter({ hasText: say('plan_area_money') })
		.click();
	// Arrow keys go along the numbers; nothing is given before one is taken.
	await amina.getByRole('radio', { name: '3', exact: true }).press('ArrowRight');
	await expect(amina.getByRole('button', { name: say('rating_take', 'nb', { score: '4' }) })).toBeVisible();
	await amina.getByRole('radio', { name: '5', exact: true }).click();
	await expect(amina.getByText(say('rating_given', 'nb', { score: '5' }))).toBeVisible();
	await amina.getByLabel(say('rating_not_lower')).fill('Jeg betalte strømmen');
	// Closed and opened again: the question is there, and so are the words.
	await amina.reload();
	await expect(amina.getByLabel(say('rating_not_lower'))).toHaveValue('Jeg betalte strømmen');
	await press(amina, 'common_next');
	await amina.getByLabel(say('rating_one_up')).fill('Ringe banken');
	await press(amina, 'common_next');
	await expect(amina.getByText(say('rating_step_seen', 'nb', { names: 'Kari' }))).toBeVisible();
	await press(amina, 'rating_step_make');
	await expect(amina.getByText(say('rating_step_made'))).toBeVisible();
	const numbers = amina.getByRole('list', { name: say('rating_numbers') });
	await expect(numbers.getByRole('listitem')).toHaveCount(1);
	await expect(numbers).toContainText(say('rating_of', 'nb', { score: '5' }));
	await amina.context().setOffline(false);

	// The step was sent after the number: when it is here, the number would be too.
	await expect(kari.getByRole('link').filter({ hasText: 'Ringe banken' }).first()).toBeVisible();
	await expect(kari.getByText('Jeg betalte strømmen')).toHaveCount(0);
	await expect(kari.getByText(say('people_ratings', 'nb', { name: 'Amina' }))).toHaveCount(0);
	await press(amina, 'rating_share');
	const sheet = amina.getByRole('dialog');
	await expect(sheet).toContainText(say('rating_share_who', 'nb', { names: 'Kari', subject: say('plan_area_money') }));
	await press(sheet, 'rating_share');
	await expect(kari.getByText('Jeg betalte strømmen').first()).toBeVisible();
	await kari.getByText(`${say('plan_area_money')}: ${say('rating_of', 'nb', { score: '5' })}`).click();
	await expect(kari.getByRole('list', { name: say('rating_numbers') })).toContainText('Ringe banken');
	await expect(kari.getByRole('radio')).toHaveCount(0);
	await press(amina, 'problem_only_me');
	await expect(kari.getByText('Jeg betalte strømmen')).toHaveCount(0);
	await close(amina, kari);
});

test('four things are listed, three are chosen in order, and a fourth is told why and may be swapped', async ({
	browser,
	stage
}) => {
	const pair = await loftPair(stage);
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/plan`);
	await amina.goto(`${stage.url}/problems`);
	for (const words of ['Husleia', 'Søvnen', 'Brevene', 'Ryggen']) {
		await amina.getByLabel(say('problem_add_label')).fill(words);
		await press(amina, 'problem_add');
		await expect(row(amina, 'problem_listed', words)).toBeVisible();
	}
	await expect(amina.getByText(say('problem_choose', 'nb', { names: 'Kari' }))).toBeVisible();
	await row(amina, 'problem_listed', 'Søvnen').click();
	await amina.getByRole('dialog').getByRole('radio', { name: '8', exact: true }).click();
	for (const words of ['Husleia', 'Brevene']) {
		await row(amina, 'problem_listed', words).click();
		await press(amina.getByRole('dialog'), 'plan_skip');
	}
	const theirs = kari
		.getByRole('list', { name: say('people_problems', 'nb', { name: 'Amina' }) })
		.getByRole('listitem');
	await expect(theirs).toHaveText([/1\s*Søvnen.*8 av 10/s, /2\s*Husleia/, /3\s*Brevene/]);
	await expect(kari.getByText('Ryggen')).toHaveCount(0);

	await row(amina, 'problem_listed', 'Ryggen').click();
	await expect(amina.getByRole('dialog')).toContainText(say('problem_three_why'));
	await press(amina, 'problem_swap', { words: 'Husleia' });
	await press(amina.getByRole('dialog'), 'plan_skip');
	await press(amina, 'problem_up', { words: 'Brevene' });
	await expect(theirs).toHaveText([/1\s*Søvnen/, /2\s*Brevene/, /3\s*Ryggen/]);
	await amina.getByRole('link', { name: say('problem_more', 'nb', { words: 'Søvnen' }) }).click();
	await press(amina, 'problem_solve');
	await expect(theirs).toHaveText([/1\s*Brevene/, /2\s*Ryggen/]);
	await amina.getByText(say('plan_story')).click();
	await expect(amina.getByText(say('problem_story_chosen', 'nb', { number: '1' }))).toBeVisible();
	await expect(amina.getByText(say('problem_gone'))).toHaveCount(0);
	await close(amina, kari);
});

test('two phones choose a third at once: the later one is told kindly, and its words stand in the list', async ({
	browser,
	stage
}) => {
	const pair = await loftPair(stage);
	await stage.db.query(
		`insert into app.problem (id, enrolment_id, audience_id, title, slot, created_by)
		select gen_random_uuid(), $1, $2, t.title, t.slot, $3 from (values ('Husleia', 1), ('Søvnen', 2), ('Brevene', null), ('Ryggen', null)) t (title, slot)`,
		[pair.enrolment, pair.team, pair.participant]
	);
	const [phone, other] = await Promise.all([
		stage.participantPhone(browser, pair),
		stage.participantPhone(browser, pair)
	]);
	await Promise.all([phone, other].map(async (page) => page.goto(`${stage.url}/problems`)));
	await expect(row(other, 'problem_listed', 'Ryggen')).toBeVisible();
	await other.context().setOffline(true);
	await row(other, 'problem_listed', 'Ryggen').click();
	await press(other.getByRole('dialog'), 'plan_skip');
	await row(phone, 'problem_listed', 'Brevene').click();
	await press(phone.getByRole('dialog'), 'plan_skip');
	await expect
		.poll(
			async () =>
				(await stage.db.query(`select title from app.problem where slot = 3 and enrolment_id = $1`, [pair.enrolment]))
					.rows
		)
		.toEqual([{ title: 'Brevene' }]);
	await other.context().setOffline(false);
	await expect(row(other, 'problem_listed', 'Ryggen')).toBeVisible();
	await expect(row(other, 'problem_chosen', 'Brevene')).toBeVisible();
	await other
		.getByRole('link')
		.filter({ hasText: say('common_look') })
		.click();
	await expect(other.getByText(say('tray_why_slot'))).toBeVisible();
	await close(phone, other);
});
