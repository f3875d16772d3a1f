/** Home and money: one's own words and numbers, days that become steps only when wanted, and a contact book for all. */
import type { Locator, Page } from '@playwright/test';
import { installed, press, typeAndKill } from './acts.ts';
import { expect, test } from './stage.ts';
import { say } from './words.ts';

const rowOf = (page: Page | Locator, key: string): Locator =>
	page
		.getByRole('link')
		.filter({ hasText: say(key) })
		.first();
const follow = (page: Page | Locator, key: string): Promise<void> => rowOf(page, key).click();

/** Opens one question of the sheet on screen and answers it. */
async function answer(page: Page, key: string, words: string): Promise<void> {
	await follow(page, key);
	await page.getByLabel(say(`${key}_ask`)).fill(words);
	await press(page, 'sheet_save');
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a tenant writes offline what she knows, shows it when she wants to, and makes a day a step', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair({ method: 'home_follow_up' });
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/home`);
	await expect(kari.getByText(say('people_home_none', 'nb', { name: 'Amina' }))).toBeVisible();
	await installed(amina);
	await amina
		.getByRole('navigation')
		.getByRole('link', { name: say('nav_home') })
		.click();
	await expect(amina.getByText(say('home_none'))).toBeVisible();
	// A rule of others is told with its source, and that nobody has checked it.
	await expect(amina.getByText(say('fact_unchecked'))).toBeVisible();
	await amina.context().setOffline(true);
	await follow(amina, 'home_sheet');

	await follow(amina, 'sheet_begin');
	await amina.getByLabel(say('home_address_ask')).fill('Havneveien 7, Fjordvik');
	await press(amina, 'common_next');
	await typeAndKill(amina, amina.getByLabel(say('home_landlord_ask')), 'Fjordvik utleie');
	await press(amina, 'common_next');
	await expect(amina.getByLabel(say('home_landlord_phone_ask'))).toBeVisible();
	await amina.goto(`${stage.url}/home/sheet`);

	await answer(amina, 'home_rent', 'mye');
	await expect(amina.getByText(say('sheet_amount'))).toBeVisible();
	await amina.getByLabel(say('home_rent_ask')).fill('8 500 kr');
	await press(amina, 'sheet_save');
	await expect(rowOf(amina, 'home_rent')).toContainText(/8\s500 kroner/);
	await answer(amina, 'home_rent_day', '32');
	await expect(amina.getByText(say('sheet_number', 'nb', { least: '1', most: '31' }))).toBeVisible();
	await amina.getByLabel(say('home_rent_day_ask')).fill('1');
	await press(amina, 'sheet_save');
	await answer(amina, 'home_guarantee_from', inDays(0));
	await answer(amina, 'home_guarantee_until', inDays(-1));
	await expect(amina.getByText(say('tray_why_end'))).toBeVisible();
	await amina.getByLabel(say('home_guarantee_until_ask')).fill(inDays(60));
	await press(amina, 'sheet_save');
	await expect(rowOf(amina, 'home_guarantee_until')).not.toContainText(say('sheet_nothing'));

	await amina.context().setOffline(false);
	await amina.getByRole('button', { name: say('team_seen_by_me') }).click();
	await amina.getByRole('button', { name: say('share_team') }).click();
	await expect(kari.getByText('Havneveien 7, Fjordvik')).toBeVisible();
	await expect(kari.getByText(/8\s500 kroner/)).toBeVisible();

	await amina.goto(`${stage.url}/home`);
	const rent = amina.getByRole('listitem').filter({ hasText: say('home_rent_due') });
	const steps = async (): Promise<unknown[]> =>
		(
			await stage.db.query(
				`select t.phrase_key, t.due_on = (t.phrase_params ->> 'date')::date as dated, a.kind from app.task t join app.audience a on a.id = t.audience_id
				where t.enrolment_id = $1`,
				[pair.enrolment]
			)
		).rows;
	expect(await steps()).toEqual([]);
	await press(rent, 'home_as_step');
	await expect(amina).toHaveURL(/\/tasks\//);
	await expect.poll(steps).toEqual([{ phrase_key: 'keep_pay_rent', dated: true, kind: 'self' }]);
	await amina.goto(`${stage.url}/home`);
	await expect(rent.getByRole('link', { name: say('home_in_plan') })).toBeVisible();
	await follow(amina, 'nav_jobs');
	await expect(amina).toHaveURL(/\/jobs$/);
	await Promise.all([amina, kari].map((page) => page.context().close()));
});

test('two phones write one end of the guarantee each: the later one is told, and the first stands', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair({ method: 'se' });
	const [phone, other] = await Promise.all([
		stage.participantPhone(browser, pair),
		stage.participantPhone(browser, pair)
	]);
	await installed(other);
	for (const page of [phone, other]) {
		// Where work is the way, Home is a tap away from the plan.
		await page.goto(`${stage.url}/plan`);
		await follow(page, 'nav_home');
		await follow(page, 'home_sheet');
		await expect(rowOf(page, 'home_guarantee_from')).toBeVisible();
	}
	await other.context().setOffline(true);
	await answer(other, 'home_guarantee_until', inDays(10));
	await answer(phone, 'home_guarantee_from', inDays(20));
	await expect
		.poll(
			async () =>
				(await stage.db.query('select guarantee_from from app.home where enrolment_id = $1', [pair.enrolment])).rows
		)
		.not.toEqual([{ guarantee_from: null }]);
	await other.context().setOffline(false);
	await rowOf(other, 'common_look').click();
	await expect(other.getByText(say('tray_why_end'))).toBeVisible();
	await Promise.all([phone, other].map((page) => page.context().close()));
});

test('faults and money are her own, with sums and no judgement; the contact book is everybody’s and calls offline', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair({ method: 'home_follow_up' });
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	await kari.goto(`${stage.url}/people/${pair.enrolment}/home`);
	await installed(amina);
	await amina.goto(`${stage.url}/home/defects`);
	await amina.getByLabel(say('home_defect_title')).fill('Vinduet trekker');
	await press(amina, 'sheet_add');
	await amina.getByLabel(say('home_defect_seen_ask')).fill(inDays(-2));
	await press(amina, 'common_next');
	await amina.getByLabel(say('home_defect_told_ask')).fill(inDays(-1));
	await press(amina, 'common_next');
	await press(amina, 'sheet_save');
	await expect(rowOf(amina, 'home_defect_told')).not.toContainText(say('sheet_nothing'));

	await amina.goto(`${stage.url}/home/money`);
	for (const [name, kind, amount] of [
		['Bostøtte', 'money_benefit', '3 100'],
		['Lønn', 'money_income', '9 800'],
		['Husleie', 'money_expense', '13 500']
	] as const) {
		await amina.getByLabel(say('money_add')).fill(name);
		await amina.getByRole('radio', { name: say(kind) }).check();
		await press(amina, 'sheet_add');
		await amina.getByLabel(say('money_amount_ask')).fill(amount);
		await press(amina, 'common_next');
		await expect(
			amina.getByLabel(say(kind === 'money_expense' ? 'money_pay_on_ask' : 'money_paid_on_ask'))
		).toBeVisible();
		await amina.goto(`${stage.url}/home/money`);
	}
	await expect(amina.locator('dl')).toHaveText(/12\s900 kroner.*13\s500 kroner.*−600 kroner/s);

	await kari.getByRole('link', { name: say('people_service_add') }).click();
	await kari.getByLabel(say('service_name'), { exact: true }).fill('Boligkontoret');
	await kari.getByLabel(say('service_phone')).fill('+47 00 00 00 41');
	await press(kari, 'people_service_save');
	await expect(kari.getByText('Boligkontoret').first()).toBeVisible();
	for (const words of ['Bostøtte', 'Vinduet trekker']) await expect(kari.getByText(words)).toHaveCount(0);

	await amina.goto(`${stage.url}/home/services`);
	await expect(amina.getByText('Boligkontoret').first()).toBeVisible();
	await amina.context().setOffline(true);
	await amina.reload();
	await expect(amina.getByRole('link', { name: `${say('common_call')} Boligkontoret` })).toHaveAttribute(
		...(['href', 'tel:+4700000041'] as const)
	);
	await Promise.all([amina, kari].map((page) => page.context().close()));
});
