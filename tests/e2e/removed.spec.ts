import { installed, lookAgain, message, press, write } from './acts.ts';
import { countRecords } from './phone-disk.ts';
import { expect, test } from './stage.ts';
import { say } from './words.ts';

test('a removed worker’s phone loses the person; what was not sent stays readable', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const kari = await stage.workerPhone(browser, pair, { keepsApp: true });
	await kari.goto(`${stage.url}/people/${pair.enrolment}?only`);
	await write(kari, 'Velkommen.');
	await expect(message(kari, 'Velkommen.')).toContainText(say('message_sent'));
	await installed(kari);
	await kari.context().setOffline(true);
	await write(kari, 'Dette rakk jeg ikke å sende.');
	await expect(message(kari, 'Dette rakk jeg ikke å sende.')).toContainText(say('message_waiting'));
	await kari.getByRole('textbox').fill('Dette skrev jeg fortsatt på');

	await stage.db.query('update app.team_member set removed_at = now() where enrolment_id = $1 and person_id = $2', [
		pair.enrolment,
		pair.worker
	]);
	await kari.context().setOffline(false);
	await expect(kari.getByText(say('people_gone'))).toBeVisible();
	await kari.goto(`${stage.url}/people`);
	await expect(kari.getByRole('heading', { name: say('people_empty') })).toBeVisible();
	await expect(kari.getByText('Amina')).toHaveCount(0);
	await kari.getByRole('link', { name: say('common_look') }).click();
	await expect(kari.getByText('Dette rakk jeg ikke å sende.')).toBeVisible();
	await expect(kari.getByText(say('tray_why_removed'))).toBeVisible();
	await expect(kari.getByRole('button', { name: say('tray_change_and_send') })).toHaveCount(0);
	// Left are the office's own catalogue and which of its workers are out: neither is about a participant.
	expect(await countRecords(kari)).toMatchObject({ records: 0, audiences: 2, outbox: 0, sent: 0, drafts: 0, tray: 1 });

	const { rows } = await stage.db.query('select body from app.message where audience_id = $1', [pair.direct]);
	expect(rows).toEqual([{ body: 'Velkommen.' }]);
	await press(kari, 'tray_discard');
	await press(kari, 'tray_discard_yes');
	await expect(kari.getByRole('heading', { name: say('tray_empty') })).toBeVisible();
	await kari.context().close();
});

test('a phone keeps its data when rows about membership are merely missing, and says that it cannot update', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const amina = await stage.participantPhone(browser, pair);
	await amina.goto(`${stage.url}/messages/${pair.direct}`);
	await write(amina, 'Dette har jeg skrevet.');
	await expect(message(amina, 'Dette har jeg skrevet.')).toContainText(say('message_sent'));
	const before = await countRecords(amina);
	const { rows } = await stage.db.query<{ audience_id: string; added_at: Date }>(
		'delete from app.audience_member where person_id = $1 returning audience_id, added_at',
		[pair.participant]
	);
	await lookAgain(amina);
	await expect(amina.getByText(say('common_stuck_cannot_update'))).toBeVisible();
	await expect(message(amina, 'Dette har jeg skrevet.')).toBeVisible();
	await amina.reload();
	await expect(message(amina, 'Dette har jeg skrevet.')).toBeVisible();
	await expect(amina.getByText(say('common_stuck_cannot_update'))).toBeVisible();
	expect((await countRecords(amina))['audiences']).toBe(before['audiences']);

	for (const { audience_id, added_at } of rows)
		await stage.db.query('insert into app.audience_member (person_id, audience_id, added_at) values ($1, $2, $3)', [
			pair.participant,
			audience_id,
			added_at
		]);
	await lookAgain(amina);
	await expect(amina.getByText(say('common_stuck_cannot_update'))).toHaveCount(0);
	await expect(message(amina, 'Dette har jeg skrevet.')).toBeVisible();
	await amina.context().close();
});

test('a phone whose access was taken away loses the data, not the words that were not sent', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const amina = await stage.participantPhone(browser, pair);
	await amina.goto(`${stage.url}/messages/${pair.direct}`);
	await expect(amina.getByRole('textbox')).toBeVisible();
	await installed(amina);
	await amina.context().setOffline(true);
	await write(amina, 'Dette er mine ord.');
	await expect(message(amina, 'Dette er mine ord.')).toContainText(say('message_waiting'));
	await stage.db.query('update app.sign_in set revoked_at = now() where person_id = $1', [pair.participant]);
	await amina.context().setOffline(false);

	await expect(amina.getByText(say('common_stuck_revoked'))).toBeVisible();
	await expect(amina.getByText(say('common_loading'))).toHaveCount(0);
	await amina.goto(`${stage.url}/me/tray`);
	await expect(amina.getByText('Dette er mine ord.')).toBeVisible();
	expect(await countRecords(amina)).toMatchObject({ records: 0, audiences: 0, outbox: 0, sent: 0, drafts: 0, tray: 1 });

	// A new link lets the same person in again, on the same phone.
	await stage.join(amina, pair);
	await amina.goto(`${stage.url}/me/tray`);
	await expect(amina.getByText('Dette er mine ord.')).toBeVisible();
	await amina.context().close();
});
