import type { Page } from '@playwright/test';
import { installed, press } from './acts.ts';
import { expect, test } from './stage.ts';
import { say } from './words.ts';

const row = (page: Page, list: string, words: string) =>
	page.getByRole('list', { name: say(list) }).getByRole('button', { name: words, pressed: list === 'problem_chosen' });

test('two phones choose a third at once: the later one is told kindly, and its words stand in the list', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair({ method: 'loft' });
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
	await installed(other);
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
	await Promise.all([phone, other].map((page) => page.context().close()));
});
