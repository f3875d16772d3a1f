import { lookAgain, message, press, write } from './acts.ts';
import { countRecords } from './phone-disk.ts';
import { expect, test } from './stage.ts';
import { say } from './words.ts';

test('a worker ends the follow-up: she reads until when it is kept, and then no phone has any of it', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const amina = await stage.participantPhone(browser, pair);
	const kari = await stage.workerPhone(browser, pair);
	await amina.goto(`${stage.url}/messages/${pair.direct}`);
	await write(amina, 'Takk for hjelpen');
	await kari.goto(`${stage.url}/people/${pair.enrolment}?only`);
	await expect(message(kari, 'Takk for hjelpen')).toBeVisible();

	await kari.goto(`${stage.url}/people/${pair.enrolment}/team`);
	await press(kari, 'team_end');
	await press(kari.getByRole('dialog'), 'team_end_yes');
	await expect(kari).toHaveURL(/\/people$/);
	await expect(kari.getByText('Amina')).toHaveCount(0);

	await amina.goto(`${stage.url}/now`);
	const told = new RegExp(say('now_ended_until', 'nb', { day: '.*' }));
	await expect(amina.getByText(told)).toBeVisible();
	await amina.goto(`${stage.url}/messages/${pair.direct}`);
	await expect(message(amina, 'Takk for hjelpen')).toBeVisible();

	await stage.db.query(`update app.enrolment set delete_after = current_date - 2 where id = $1`, [pair.enrolment]);
	await stage.db.query('select private.tick()');
	for (const phone of [amina, kari]) {
		await lookAgain(phone);
		await expect.poll(async () => (await countRecords(phone))['records']).toBe(0);
	}
	await expect(amina.getByText(say('common_stuck_revoked'))).toBeVisible();
	await expect(amina.getByText('Takk for hjelpen')).toHaveCount(0);
});
