import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { installed, message, press, write } from './acts.ts';
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
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	return { pair, amina, kari };
}

async function close({ amina, kari }: Two): Promise<void> {
	await Promise.all([amina.context().close(), kari.context().close()]);
}

test('words written offline wait, arrive when the network is back, and are answered and read without a reload', async ({
	browser,
	stage
}) => {
	const both = await two(stage, browser);
	const { pair, amina, kari } = both;
	await amina.goto(`${stage.url}/messages/${pair.direct}`);
	await kari.goto(`${stage.url}/people/${pair.enrolment}?only`);
	await expect(kari.getByRole('log')).toBeVisible();

	await installed(amina);
	await amina.context().setOffline(true);
	await write(amina, 'Bussen er forsinket.');
	await expect(message(amina, 'Bussen er forsinket.')).toContainText(say('message_waiting'));
	await expect(message(kari, 'Bussen er forsinket.')).toHaveCount(0);

	await amina.context().setOffline(false);
	await expect(message(kari, 'Bussen er forsinket.')).toBeVisible();
	await expect(message(amina, 'Bussen er forsinket.')).toContainText(/Lest av Kari kl\. \d\d\.\d\d/);

	await write(kari, 'Jeg venter på deg.');
	await expect(message(amina, 'Jeg venter på deg.')).toContainText(/Kari, kl\. \d\d\.\d\d/);
	// Amina has not said that others may see when she has read.
	await expect(message(kari, 'Jeg venter på deg.')).toContainText(say('message_sent'));
	await expect(message(kari, 'Jeg venter på deg.')).not.toContainText('Lest av');
	await close(both);
});

test('a step is proposed, accepted, done and taken back, and both see it without a reload', async ({
	browser,
	stage
}) => {
	const both = await two(stage, browser);
	const { pair, amina, kari } = both;
	await kari.goto(`${stage.url}/people/${pair.enrolment}/plan`);
	await press(kari, 'people_propose');
	await kari.getByLabel(say('people_propose_what')).fill('Ring barnehagen');
	await press(kari, 'people_propose_send');
	const row = kari.getByRole('link').filter({ hasText: 'Ring barnehagen' });
	await expect(row).toContainText(say('task_no_answer_yet', 'nb', { name: 'Amina' }));

	await expect(amina.getByText('Ring barnehagen').first()).toBeVisible();
	await amina.getByRole('link', { name: say('now_answer') }).click();
	await press(amina, 'task_yes');
	await expect(amina.getByRole('heading', { name: say('task_after_yes') })).toBeVisible();
	await expect(row).not.toContainText(say('task_no_answer_yet', 'nb', { name: 'Amina' }));

	await amina.getByRole('link', { name: say('common_not_now') }).click();
	await press(amina, 'now_did_it');
	await expect(amina.getByRole('heading', { name: say('task_after_done') })).toBeVisible();
	await expect(row).toHaveCount(0);
	// What is done is folded.
	await kari.getByText(say('task_list_done'), { exact: true }).click();
	await expect(row).toContainText(/Gjort kl\. \d\d\.\d\d/);
	await press(amina, 'common_undo');
	await expect(row).not.toContainText(say('task_done'));
	await expect(amina.getByRole('button', { name: say('task_did_it') })).toBeVisible();
	await close(both);
});

test('a late promise of the worker is shown as late, with the worker’s own words', async ({ browser, stage }) => {
	const both = await two(stage, browser);
	const { pair, amina, kari } = both;
	await stage.db.query(
		`insert into app.task (id, enrolment_id, audience_id, title, assignee_kind, assignee_id, status, due_on, created_by)
		values ($1, $2, $3, 'Søke om støtte', 'worker', $4, 'planned', current_date - 3, $4)`,
		[randomUUID(), pair.enrolment, pair.team, pair.worker]
	);
	const seen = amina.getByRole('link').filter({ hasText: 'Søke om støtte' });
	await expect(seen).toContainText(say('task_late'));

	await kari.goto(`${stage.url}/promises`);
	await expect(kari.getByRole('list', { name: say('promise_late') })).toContainText('Søke om støtte');
	await kari.getByRole('link').filter({ hasText: 'Søke om støtte' }).click();
	await press(kari, 'task_note_add');
	await kari.getByLabel(say('task_note_label')).fill('Jeg gjør det på tirsdag.');
	await press(kari, 'task_note_save');
	await expect(seen).toContainText('«Jeg gjør det på tirsdag.»');
	await expect(seen).toContainText('Kari');
	await close(both);
});

test('“Call me” stands among the worker’s promises with the number to call', async ({ browser, stage }) => {
	const both = await two(stage, browser);
	const { amina, kari } = both;
	await kari.goto(`${stage.url}/promises`);
	await amina.goto(`${stage.url}/talk/call`);
	await amina.getByLabel(say('talk_call_number_label')).fill('+47 00 00 00 31');
	await press(amina, 'talk_call_today');
	await expect(amina.getByRole('heading', { name: say('talk_call_asked', 'nb', { name: 'Kari' }) })).toBeVisible();

	const calls = kari.getByRole('list', { name: say('promise_calls') });
	await expect(calls).toContainText(say('task_call_me', 'nb', { name: 'Amina' }));
	await calls.getByRole('link').click();
	await expect(
		kari.getByRole('link', { name: say('common_call_name', 'nb', { name: 'Amina' }) }).first()
	).toHaveAttribute('href', 'tel:+4700000031');
	await close(both);
});
