import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import ICAL from 'ical.js';
import { fromOslo } from '#i18n/dates/from-oslo.ts';
import { inOslo } from '#i18n/dates/oslo.ts';
import { installed, press } from './acts.ts';
import { expect, test, type Pair } from './stage.ts';
import type { Stage } from './stage-people.ts';
import { shiftClock } from './trouble.ts';
import { say } from './words.ts';

const DAY = 86_400_000;

interface Two {
	pair: Pair;
	amina: Page;
	kari: Page;
	/** Kari's list of Amina's appointments. */
	list: string;
}

async function two(stage: Stage, browser: Browser): Promise<Two> {
	const pair = await stage.pair();
	const [amina, kari] = await Promise.all([stage.participantPhone(browser, pair), stage.workerPhone(browser, pair)]);
	return { pair, amina, kari, list: `${stage.url}/people/${pair.enrolment}/appointments` };
}

async function close({ amina, kari }: Two): Promise<void> {
	await Promise.all([amina.context().close(), kari.context().close()]);
}

/** 'YYYY-MM-DD' in Norway, some days from now. */
const dayIn = (days: number): string => inOslo(Date.now() + days * DAY).day;

async function choose(page: Page, key: string): Promise<void> {
	await page.getByRole('radio', { name: say(key), exact: false }).check({ force: true });
}

async function when(page: Page, day: string, from: string, to: string): Promise<void> {
	await page.getByLabel(say('appointment_form_day')).fill(day);
	await page.getByLabel(say('appointment_form_from')).fill(from);
	await page.getByLabel(say('appointment_form_to')).fill(to);
}

/** One line of a list, by what it says. */
const row = (page: Page, words: string) => page.getByRole('link').filter({ hasText: words });

async function meeting(stage: Stage, pair: Pair, days: number): Promise<string> {
	const { rows } = await stage.db.query<{ id: string }>(
		`insert into app.appointment (id, enrolment_id, audience_id, created_by, place_kind, place, starts_at, ends_at, who)
		values (gen_random_uuid(), $1, $2, $3, 'home', 'Fjellveien 4', $4, $4::timestamptz + interval '1 hour', array[$3::uuid])
		returning id`,
		[pair.enrolment, pair.team, pair.worker, new Date(fromOslo(dayIn(days), '10:00') ?? 0)]
	);
	return rows[0]?.id ?? '';
}

/** Lars, in the same team; his e-mail address. */
async function colleague(stage: Stage, pair: Pair): Promise<string> {
	const email = `${randomUUID().slice(0, 8)}@fjordvik.example`;
	await stage.db.query(
		`with place as (select office_id from app.enrolment where id = $1),
		lars as (insert into app.person (office_id, kind, display_name) select office_id, 'worker', 'Lars' from place returning id, office_id)
		insert into app.office_member (person_id, office_id, email, role, employer)
		select id, office_id, $2, 'job_specialist', 'Prøvevik kommune' from lars`,
		[pair.enrolment, email]
	);
	await stage.db.query('select private.add_team_member($1, person_id) from app.office_member where email = $2', [
		pair.enrolment,
		email
	]);
	return email;
}

test('a wish to meet gets a time, the answer comes back, and both read what was agreed on', async ({
	browser,
	stage
}) => {
	const both = await two(stage, browser);
	const { amina, kari, list } = both;
	await amina.goto(`${stage.url}/talk`);
	await amina.getByRole('link', { name: say('appointment_ask') }).click();
	await press(amina, 'appointment_kind_outdoors');
	await amina.getByRole('textbox').fill('En formiddag');
	await press(amina, 'appointment_ask_send');
	await expect(amina.getByRole('heading', { name: say('appointment_asked') })).toBeVisible();

	await kari.goto(list);
	await row(kari, say('appointment_wants', 'nb', { name: 'Amina' })).click();
	await expect(kari.getByText('«En formiddag»')).toBeVisible();
	await kari.getByRole('link', { name: say('appointment_give_time') }).click();
	await when(kari, dayIn(3), '10:00', '11:30');
	await kari.getByLabel(say('appointment_form_place')).fill('Havnepromenaden');
	await press(kari, 'appointment_form_send', { name: 'Amina' });
	await expect(kari.getByText(say('task_no_answer_yet', 'nb', { name: 'Amina' }))).toBeVisible();

	await amina.getByRole('link', { name: say('appointment_to_list') }).click();
	await expect(amina.getByText(say('appointment_at_outdoors', 'nb', { name: 'Kari' }))).toBeVisible();
	await amina.getByRole('link', { name: say('appointment_show') }).click();
	const map = amina.getByRole('link', { name: say('appointment_map') });
	await expect(map).toHaveAttribute('rel', 'noreferrer');
	await expect(map).toHaveAttribute('href', 'https://www.openstreetmap.org/search?query=Havnepromenaden');
	await press(amina, 'appointment_fits');
	const fits = { name: 'Amina', answer: say('appointment_fits') };
	await expect(kari.getByText(say('appointment_they_said', 'nb', fits))).toBeVisible();
	await close(both);
});

test('what happened is said without blame, and both write the summary', async ({ browser, stage }) => {
	const both = await two(stage, browser);
	const { pair, amina, kari, list } = both;
	const id = await meeting(stage, pair, -1);
	await kari.goto(`${list}/${id}`);
	await press(kari, 'appointment_met_no');
	await press(kari, 'appointment_met_yes');
	await press(kari, 'appointment_summary_write');
	await kari.getByLabel(say('appointment_summary_label')).fill('Vi søker bostøtte.');
	await press(kari, 'task_note_save');

	await amina.goto(`${stage.url}/appointments`);
	await amina.getByText(say('appointment_earlier')).click();
	await row(amina, say('appointment_met')).click();
	await expect(amina.getByText('Vi søker bostøtte.')).toBeVisible();
	await press(amina, 'appointment_summary_write');
	await amina.getByLabel(say('appointment_summary_label')).fill('Vi søker bostøtte i dag.');
	await press(amina, 'task_note_save');
	await expect(kari.getByText('Vi søker bostøtte i dag.')).toBeVisible();
	await close(both);
});

test('the calendar gets the bare time unless its owner wants more', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const amina = await stage.participantPhone(browser, pair);
	const id = await meeting(stage, pair, 5);
	await amina.goto(`${stage.url}/appointments/${id}`);
	await press(amina, 'appointment_calendar');
	const saved = async (): Promise<string> => {
		const [download] = await Promise.all([amina.waitForEvent('download'), press(amina, 'appointment_calendar_save')]);
		expect(download.suggestedFilename()).toBe('avtale.ics');
		return readFile(await download.path(), 'utf8');
	};
	const bare = await saved();
	expect(bare).not.toMatch(/Kari|Fjellveien|LOCATION|DESCRIPTION|nav/i);
	const read = (file: string): ICAL.Event =>
		new ICAL.Event(new ICAL.Component(ICAL.parse(file) as unknown[]).getFirstSubcomponent('vevent') ?? undefined);
	expect(read(bare).summary).toBe(say('appointment_calendar_word'));
	expect(read(bare).startDate.toJSDate().getTime()).toBe(fromOslo(dayIn(5), '10:00'));
	await choose(amina, 'appointment_calendar_all');
	const all = read(await saved());
	expect(all.summary).toBe(say('appointment_at_home', 'nb', { name: 'Kari' }));
	expect(all.location).toBe('Fjellveien 4');
	expect(all.uid).toBe(read(bare).uid);
	await amina.context().close();
});

test('the form refuses kindly and keeps what was typed, over a reload too', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const kari = await stage.workerPhone(browser, pair);
	const form = `${stage.url}/people/${pair.enrolment}/appointments/new`;
	await kari.goto(form);
	await expect(kari.getByRole('button', { name: 'Kari' })).toHaveAttribute('aria-pressed', 'true');
	await kari.getByLabel(say('appointment_form_purpose')).fill('Snakke om bolig');
	for (const [day, from, to, key] of [
		[dayIn(-1), '10:00', '11:00', 'appointment_time_past'],
		[dayIn(3652), '10:00', '11:00', 'appointment_time_too_far'],
		[dayIn(2), '11:00', '10:00', 'appointment_time_end_first']
	] as const) {
		await when(kari, day, from, to);
		await press(kari, 'appointment_form_send', { name: 'Amina' });
		await expect(kari.getByText(say(key))).toBeVisible();
	}
	await choose(kari, 'appointment_kind_video');
	await when(kari, dayIn(2), '10:00', '11:00');
	const link = `https://${'x'.repeat(1993)}`;
	for (const [words, key] of [
		['http://video.example', 'appointment_link_bad'],
		[link, 'task_too_long']
	] as const) {
		await kari.getByLabel(say('appointment_form_link')).fill(words);
		await press(kari, 'appointment_form_send', { name: 'Amina' });
		await expect(kari.getByText(say(key, 'nb', { count: '1' }))).toBeVisible();
	}
	await kari.reload();
	await expect(kari.getByLabel(say('appointment_form_purpose'))).toHaveValue('Snakke om bolig');
	await expect(kari.getByLabel(say('appointment_form_link'))).toHaveValue(link);
	await kari.getByLabel(say('appointment_form_link')).fill('https://video.example/1');
	await press(kari, 'appointment_form_send', { name: 'Amina' });
	await expect(row(kari, say('appointment_kind_video'))).toBeVisible();
	await kari.goto(form);
	await expect(kari.getByLabel(say('appointment_form_purpose'))).toHaveValue('');
	await kari.context().close();
});

test('two who move it at once: the first time holds, the second is told in the tray', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const one = await stage.workerPhone(browser, pair);
	const other = await stage.workerPhone(
		browser,
		{ ...pair, workerEmail: await colleague(stage, pair) },
		{ keepsApp: true }
	);
	const id = await meeting(stage, pair, 5);
	const address = `${stage.url}/people/${pair.enrolment}/appointments/${id}/change`;
	for (const page of [one, other]) {
		await page.goto(address);
		await expect(page.getByLabel(say('appointment_form_day'))).toHaveValue(dayIn(5));
	}
	await installed(other);
	await other.context().setOffline(true);
	await when(one, dayIn(6), '12:00', '13:00');
	await press(one, 'appointment_form_send', { name: 'Amina' });
	const start = async (): Promise<number | undefined> =>
		(
			await stage.db.query<{ starts_at: Date }>('select starts_at from app.appointment where id = $1', [id])
		).rows[0]?.starts_at.getTime();
	await expect.poll(start).toBe(fromOslo(dayIn(6), '12:00'));

	await when(other, dayIn(7), '14:00', '15:00');
	await press(other, 'appointment_form_send', { name: 'Amina' });
	await expect(other.getByText('kl. 14.00').first()).toBeVisible();
	await other.context().setOffline(false);
	await other.getByText(say('common_refused')).first().click();
	await expect(other.getByRole('heading', { name: say('tray_appointment') })).toBeVisible();
	await expect(other.getByText(say('tray_why_changed'))).toBeVisible();
	expect(await start()).toBe(fromOslo(dayIn(6), '12:00'));
	await Promise.all([one.context().close(), other.context().close()]);
});

test('an appointment made on a phone whose clock was wrong lands in the tray with its words', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const context = await browser.newContext();
	await shiftClock(context, -400 * DAY);
	const kari = await stage.workerPhone(browser, pair, { context });
	await kari.goto(`${stage.url}/people/${pair.enrolment}/appointments/new`);
	await kari.getByLabel(say('appointment_form_purpose')).fill('Snakke om bolig');
	await when(kari, dayIn(-399), '10:00', '11:00');
	await press(kari, 'appointment_form_send', { name: 'Amina' });
	await kari.getByText(say('common_refused')).first().click();
	await expect(kari.getByText(say('tray_why_time'))).toBeVisible();
	await expect(kari.getByText('«Snakke om bolig»')).toBeVisible();
	await kari.context().close();
});
