import { press } from './acts.ts';
import { expect, test } from './stage.ts';
import { say } from './words.ts';

test('a version that was overtaken, and one that an old app sent, keep their words for a new one', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair({ method: 'oot' });
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
