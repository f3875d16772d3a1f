import type { Page } from '@playwright/test';
import { installed } from './acts.ts';
import { expect, test } from './stage.ts';
import { say } from './words.ts';

/** What stands beside a name in the log, whatever the time. */
const line = (page: Page, name: string, key: string, params: Record<string, string> = {}) =>
	page
		.getByRole('main')
		.getByRole('listitem')
		.filter({ hasText: name })
		.getByText(say(key, 'nb', { when: '', ...params }));

test('a participant reads who opened her plan, when, and which phones it came to; a worker does not', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const amina = await stage.participantPhone(browser, pair);
	await amina.goto(`${stage.url}/me`);
	await amina.getByRole('link', { name: say('access_title') }).click();
	await expect(amina.getByRole('heading', { level: 1 })).toHaveText(say('access_title'));
	const phone = { name: 'Linux, Chrome' };
	await expect(line(amina, say('common_you'), 'access_phone', phone)).toBeVisible();
	await expect(amina.getByText('Kari')).toHaveCount(0);

	const kari = await stage.workerPhone(browser, pair, { keepsApp: true });
	await expect(kari.getByText('Amina').first()).toBeVisible();
	await kari.goto(`${stage.url}/people/${pair.enrolment}/plan`);
	await expect.poll(() => openedBy(stage, pair.worker)).toEqual(['team']);
	await amina.reload();
	await expect(line(amina, 'Kari', 'access_phone', phone)).toBeVisible();
	await expect(line(amina, 'Kari', 'access_plan')).toBeVisible();
	await expect(line(amina, 'Kari', 'access_talk')).toHaveCount(0);

	// Offline too it is told, as soon as there is a network.
	await installed(kari);
	await kari.context().setOffline(true);
	await kari.getByRole('link', { name: say('people_tab_direct', 'nb', { name: 'Amina' }) }).click();
	await expect(kari.getByRole('textbox')).toBeVisible();
	expect(await openedBy(stage, pair.worker)).toEqual(['team']);
	await kari.context().setOffline(false);
	await expect.poll(() => openedBy(stage, pair.worker)).toEqual(['direct', 'team']);
	await amina.reload();
	await expect(line(amina, 'Kari', 'access_talk')).toBeVisible();

	await kari.goto(`${stage.url}/me`);
	await expect(kari.getByRole('link', { name: say('devices_title') })).toBeVisible();
	await expect(kari.getByRole('link', { name: say('access_title') })).toHaveCount(0);

	await amina.context().setOffline(true);
	await amina.getByRole('link', { name: say('me_title') }).click();
	await amina.getByRole('link', { name: say('access_title') }).click();
	await expect(amina.getByText(say('devices_offline'))).toBeVisible();
	await amina.context().setOffline(false);
	await amina.getByRole('button', { name: say('devices_again') }).click();
	await expect(line(amina, 'Kari', 'access_plan')).toBeVisible();
});

async function openedBy(
	stage: { db: { query<R extends object>(sql: string, params: unknown[]): Promise<{ rows: R[] }> } },
	worker: string
): Promise<string[]> {
	const { rows } = await stage.db.query<{ kind: string }>(
		`select distinct a.kind from app.access l join app.audience a on a.id = l.audience_id
		where l.person_id = $1 and l.what = 'opened' order by 1`,
		[worker]
	);
	return rows.map(({ kind }) => kind);
}
