/** A worker's own safety on visits: colleagues see who is out, and nobody sees whom they visit. */
import { randomUUID } from 'node:crypto';
import { installed, press } from './acts.ts';
import { expect, test } from './stage.ts';
import { say } from './words.ts';

test('a worker goes out offline and comes back, and a colleague who is late stands first', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const kari = await stage.workerPhone(browser, pair, { keepsApp: true });
	const out = async (): Promise<unknown[]> =>
		(
			await stage.db.query('select display_name, back_at is not null as back from app.outing where created_by = $1', [
				pair.worker
			])
		).rows;
	await kari.goto(`${stage.url}/people`);
	await kari.getByRole('link', { name: say('out_link') }).click();
	await expect(kari.getByText(say('out_nobody'))).toBeVisible();
	await installed(kari);
	await kari.context().setOffline(true);
	await kari.getByRole('listitem').getByRole('button').nth(1).click();
	await expect(kari.getByRole('button', { name: say('out_back') })).toBeVisible();
	await press(kari, 'out_longer');
	await kari.context().setOffline(false);
	await expect.poll(out).toEqual([{ display_name: 'Kari', back: false }]);
	await press(kari, 'out_back');
	await expect.poll(out).toEqual([{ display_name: 'Kari', back: true }]);

	// A colleague of the office who follows up nobody together with Kari.
	const { rows } = await stage.db.query<{ id: string }>(
		`insert into app.person (office_id, kind, display_name) select office_id, 'worker', 'Odd Vik' from app.person where id = $1 returning id`,
		[pair.worker]
	);
	await stage.db.query(
		`insert into app.outing (id, audience_id, created_by, display_name, phone, back_by)
		select $1, a.id, $2, 'Odd Vik', '+4790000003', now() - interval '20 minutes'
		from app.audience a join app.person p on p.office_id = a.office_id where a.kind = 'staff' and p.id = $3`,
		[randomUUID(), rows[0]?.id, pair.worker]
	);
	await kari.goto(`${stage.url}/people`);
	const late = kari.getByRole('list', { name: say('out_colleagues') });
	await expect(late).toContainText(say('out_late'));
	await expect(late.getByRole('link', { name: say('common_call_name', 'nb', { name: 'Odd Vik' }) })).toHaveAttribute(
		'href',
		'tel:+4790000003'
	);
	await press(kari, 'out_reached');
	await expect(late).toHaveCount(0);
	await kari.context().close();
});
