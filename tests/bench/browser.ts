import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import pg from 'pg';
import { startEmbedded } from '../../supabase/local/embedded.ts';
import { findWholeBrowser, LAUNCH_ARGS } from '../browser.ts';
import { readIn, Stage, type Pair } from '../e2e/stage-people.ts';
import { atMost, report, type Figure } from './figure.ts';
import { samples } from './speed.ts';
import { say } from '../e2e/words.ts';
import { fillParticipant, fillPlan, fillWorker } from './fill.ts';

/** Latency in ms, throughput in bytes a second, as browsers' developer tools count them. */
const SLOW_4G = { latency: 150, download: (1.6 * 1024 * 1024) / 8, upload: (750 * 1024) / 8, cpu: 4 };
const HARD = { latency: 400, download: (400 * 1024) / 8, upload: (400 * 1024) / 8, cpu: 6 };

/** Samples of a measurement; the median counts. */
const TIMES = 9;

const MESSAGES = 30;

/** Milliseconds in which a person looks and does nothing. */
const REST = 3000;

interface Visit {
	usable: number;
	blocking: number;
	shift: number;
}

type Part = (browser: Browser, stage: Stage, db: pg.Pool) => Promise<Figure[]>;

const PARTS: Record<string, Part> = { visits, latency, offline, screens, worker };

export const browserParts: readonly string[] = Object.keys(PARTS);

/**
 * Everything a phone's owner would feel, in a real browser with a slow network and a slow processor.
 * @param names which of `browserParts`
 */
export async function benchBrowser(names: readonly string[]): Promise<Figure[]> {
	const dataDir = await mkdtemp(join(tmpdir(), 'stegvis-bench-'));
	await chmod(dataDir, 0o755);
	const embedded = await startEmbedded({ port: 0, pgPort: 0, dataDir, demo: false, throwAway: true });
	const db = new pg.Pool({ connectionString: embedded.pgUrl, max: 4 });
	const browser = await chromium.launch({ executablePath: findWholeBrowser(), args: LAUNCH_ARGS });
	try {
		const stage = new Stage(embedded, db);
		const figures: Figure[] = [];
		for (const [name, part] of Object.entries(PARTS)) {
			if (!names.includes(name)) continue;
			// Said at once: a part that stops in the middle must not take the others' figures with it.
			const found = await part(browser, stage, db);
			report(name, found);
			figures.push(...found);
		}
		return figures;
	} finally {
		await browser.close();
		await db.end();
		await embedded.stop();
		await rm(dataDir, { recursive: true, force: true });
	}
}

async function visits(browser: Browser, stage: Stage): Promise<Figure[]> {
	const pair = await stage.pair();
	const slow = median(
		await samples(TIMES, (slowness) => firstVisit(browser, stage, pair, onReference(SLOW_4G, slowness)))
	);
	const hard = median(
		await samples(TIMES, (slowness) => firstVisit(browser, stage, pair, onReference(HARD, slowness)))
	);
	return [
		atMost('first visit, slow 4G, 4x CPU: usable', slow.usable, 'ms', 1600),
		atMost('first visit, slow 4G, 4x CPU: blocking time', slow.blocking, 'ms', 100),
		atMost('first visit, slow 4G, 4x CPU: layout shift', slow.shift, '', 0.02),
		atMost('first visit, 400 kbit/s, 6x CPU: usable', hard.usable, 'ms', 4500)
	];
}

function onReference(profile: typeof HARD, slowness: number): typeof HARD {
	return { ...profile, cpu: profile.cpu / slowness };
}

async function firstVisit(browser: Browser, stage: Stage, pair: Pair, profile: typeof HARD): Promise<Visit> {
	// Nobody has chosen a language here before.
	const context = await phone(browser, { language: null });
	const page = await context.newPage();
	await page.addInitScript(watchVisit);
	const cdp = await context.newCDPSession(page);
	await cdp.send('Network.enable');
	await cdp.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: profile.latency,
		downloadThroughput: profile.download,
		uploadThroughput: profile.upload
	});
	await slowDown(cdp, profile.cpu);
	await page.goto(`${stage.url}/join#${await pair.secret()}`, { waitUntil: 'commit' });
	await expect
		.poll(() => page.evaluate(() => 'usable' in document.documentElement.dataset), { timeout: 60_000 })
		.toBe(true);
	const visit = await page.evaluate(() => JSON.parse(document.documentElement.dataset['usable'] ?? '{}') as Visit);
	await context.close();
	return visit;
}

/** Runs in the page: notes when a button of the screen can be pressed, and what blocked or moved until then. */
function watchVisit(): void {
	let blocking = 0;
	let shift = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) blocking += Math.max(0, entry.duration - 50);
	}).observe({ type: 'longtask', buffered: true });
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
	}).observe({ type: 'layout-shift', buffered: true });
	const look = (): void => {
		const button = document.querySelector('main button:not([disabled]), main a.button');
		if (!button) return void requestAnimationFrame(look);
		const usable = performance.now();
		// A moment longer, so that what the first paint still does is counted too.
		setTimeout(() => (document.documentElement.dataset['usable'] = JSON.stringify({ usable, blocking, shift })), 1500);
	};
	addEventListener('DOMContentLoaded', () => requestAnimationFrame(look));
}

async function latency(browser: Browser, stage: Stage): Promise<Figure[]> {
	const pair = await stage.pair();
	const [amina, kari] = [
		await stage.participantPhone(browser, pair, { context: await phone(browser) }),
		await stage.workerPhone(browser, pair, { context: await phone(browser) })
	];
	await amina.goto(`${stage.url}/messages/${pair.team}`);
	await kari.goto(`${stage.url}/people/${pair.enrolment}`);
	await expect(kari.getByRole('textbox').last()).toBeVisible();
	let sent = 0;
	const times = await samples(MESSAGES, async () => {
		const text = `måling ${(sent += 1)} `;
		const seen = kari.evaluate(awaitText, text.trim());
		await amina.getByRole('textbox').last().fill(text);
		const pressed = await amina.evaluate(pressSend);
		const time = (await seen) - pressed;
		await amina.waitForTimeout(1000);
		return time;
	});
	await amina.context().close();
	await kari.context().close();
	return [atMost('message from one device to another, p95', percentile(times, 0.95), 'ms', 200)];
}

/** Runs in the receiver's page; wall clock in ms when the text is drawn. */
function awaitText(text: string): Promise<number> {
	return new Promise((resolve) => {
		const found = (): boolean =>
			[...document.querySelectorAll('.message')].some((node) => node.textContent?.includes(text));
		const observer = new MutationObserver(() => {
			if (!found()) return;
			observer.disconnect();
			requestAnimationFrame(() => resolve(Date.now()));
		});
		observer.observe(document.body, { childList: true, subtree: true, characterData: true });
	});
}

/** Runs in the sender's page; wall clock in ms of the press. */
function pressSend(): number {
	const at = Date.now();
	document.querySelector<HTMLButtonElement>('form button[type=submit]')?.click();
	return at;
}

async function offline(browser: Browser, stage: Stage, db: pg.Pool): Promise<Figure[]> {
	const pair = await stage.pair();
	await fillParticipant(db, pair, { messages: 2000, tasks: 500 });
	const page = await stage.participantPhone(browser, pair, { context: await phone(browser) });
	await expect(page.getByText(/av måling/).first()).toBeVisible({ timeout: 120_000 });
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	// A reload under the worker, so that everything the next start needs is kept.
	await page.reload();
	await page.waitForTimeout(5000);
	const cdp = await page.context().newCDPSession(page);
	await page.context().setOffline(true);
	const starts = await samples(TIMES, async (slowness) => {
		await slowDown(cdp, 6 / slowness);
		// The start before has come to rest, as when a phone is taken out of a pocket.
		await page.waitForTimeout(REST);
		await page.goto(`${stage.url}/now`, { waitUntil: 'commit' });
		return page.evaluate(awaitOwnData);
	});
	const tap = await tapOffline(page, cdp);
	await page.context().close();
	return [
		atMost('offline start, 6x CPU, 2,000 messages and 500 tasks', middle(starts), 'ms', 800),
		atMost('tap to visible answer, offline, 6x CPU', tap, 'ms', 100)
	];
}

/** A person with three years behind them moves between the screens, on a slow phone and without a network. */
async function screens(browser: Browser, stage: Stage, db: pg.Pool): Promise<Figure[]> {
	const pair = await stage.pair();
	await fillParticipant(db, pair, { messages: 2000, tasks: 500 });
	await fillPlan(db, pair, { appointments: 200, applications: 150, ratings: 300 });
	const page = await stage.participantPhone(browser, pair, { context: await phone(browser) });
	await waitUntilQuiet(page);
	const cdp = await page.context().newCDPSession(page);
	const figures: Figure[] = [];
	for (const [name, words] of [
		['/plan', 'Mål'],
		['/jobs', 'Stilling']
	] as const) {
		const open = async (slowness: number): Promise<number> => {
			await slowDown(cdp, 6 / slowness);
			await page.locator('nav a[href="/now"]').click();
			await page.waitForURL(/\/now$/);
			await page.waitForTimeout(1500);
			return page.evaluate(openScreen, { href: name, words });
		};
		// The first time also fetches the screen's code; a person comes back to it many times a day.
		await open(1);
		const times = await samples(TIMES, open);
		figures.push(
			atMost(`${name}, 500 tasks, 300 ratings, 200 appointments, 150 applications, 6x CPU`, middle(times), 'ms', 150)
		);
	}
	await page.context().close();
	return figures;
}

/** Runs in the page; ms from the press in the bar until the screen's own words are drawn. */
function openScreen({ href, words }: { href: string; words: string }): Promise<number> {
	return new Promise((resolve) => {
		const at = performance.now();
		document.querySelector<HTMLAnchorElement>(`nav a[href="${href}"]`)?.click();
		const look = (): void => {
			if (location.pathname === href && document.querySelector('main')?.textContent?.includes(words))
				resolve(performance.now() - at);
			else requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
}

/** Runs in the page; ms since the navigation began. */
function awaitOwnData(): Promise<number> {
	return new Promise((resolve) => {
		const look = (): void => {
			if (document.body?.innerText.includes('av måling')) resolve(performance.now());
			else requestAnimationFrame(look);
		};
		look();
	});
}

async function tapOffline(page: Page, cdp: CDPSession): Promise<number> {
	const times = await samples(TIMES, async (slowness) => {
		await slowDown(cdp, 6 / slowness);
		await page.goto(new URL('/now', page.url()).href);
		await page
			.getByRole('link', { name: /av måling/ })
			.first()
			.click();
		await page.waitForURL(/\/tasks\/./);
		await expect(page.getByRole('button', { name: say('task_did_it') })).toBeVisible();
		// Nobody presses before they have read.
		await page.waitForTimeout(REST);
		return page.evaluate(pressDidIt, say('task_did_it'));
	});
	return middle(times);
}

/** Runs in the page; ms from the press until the screen has answered. */
function pressDidIt(words: string): Promise<number> {
	return new Promise((resolve, reject) => {
		const before = document.querySelector('main')?.textContent;
		const buttons = [...document.querySelectorAll<HTMLButtonElement>('main button')];
		const button = buttons.find((candidate) => candidate.textContent?.includes(words));
		if (!button) return reject(new Error(`No button says ${words}`));
		const at = performance.now();
		button.click();
		const look = (): void => {
			if (document.querySelector('main')?.textContent !== before) resolve(performance.now() - at);
			else requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
}

async function worker(browser: Browser, stage: Stage, db: pg.Pool): Promise<Figure[]> {
	const pair = await stage.pair();
	await fillWorker(db, pair, { people: 40, rows: 100_000 });
	const page = await stage.workerPhone(browser, pair, {
		context: await phone(browser, { viewport: { width: 1280, height: 800 } })
	});
	await expect(page.getByText('Person 40')).toBeVisible({ timeout: 600_000 });
	await waitUntilQuiet(page);
	const cdp = await page.context().newCDPSession(page);
	const times = await samples(TIMES, async (slowness) => {
		await slowDown(cdp, 4 / slowness);
		await page.goto(`${stage.url}/people`, { waitUntil: 'commit' });
		const list = await page.evaluate(awaitWords, 'Person 40');
		// Nobody presses before they have read.
		await page.waitForTimeout(REST);
		return { list, person: await page.evaluate(openPerson, 'Person 20') };
	});
	await page.context().close();
	const [list, person] = [times.map((time) => time.list), times.map((time) => time.person)];
	return [
		atMost('worker, 40 people and 100k rows, 4x CPU: list', middle(list), 'ms', 1500),
		atMost('worker, 40 people and 100k rows, 4x CPU: one person', middle(person), 'ms', 500)
	];
}

function awaitWords(words: string): Promise<number> {
	return new Promise((resolve) => {
		const look = (): void => {
			if (document.body?.innerText.includes(words)) resolve(performance.now());
			else requestAnimationFrame(look);
		};
		look();
	});
}

/** Runs in the page; ms from the press on a person's row until their messages are drawn. */
function openPerson(name: string): Promise<number> {
	return new Promise((resolve) => {
		const row = [...document.querySelectorAll('a')].find((link) => link.textContent?.includes(name));
		const at = performance.now();
		row?.click();
		const look = (): void => {
			if (location.pathname.split('/').length > 2 && document.querySelector('.message'))
				resolve(performance.now() - at);
			else requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
}

/** Until the device has fetched everything: no request for five seconds. */
async function waitUntilQuiet(page: Page): Promise<void> {
	let last = Date.now();
	page.on('request', () => (last = Date.now()));
	await expect(() => expect(Date.now() - last).toBeGreaterThan(5000)).toPass({ timeout: 900_000, intervals: [1000] });
}

async function phone(
	browser: Browser,
	{ viewport = { width: 360, height: 740 }, language = 'nb' as string | null } = {}
): Promise<BrowserContext> {
	const context = await browser.newContext({ viewport, locale: 'nb-NO' });
	// The runner of these files names functions by a helper that pages do not have.
	await context.addInitScript('globalThis.__name ??= (named) => named');
	if (language !== null) await readIn(context, language);
	return context;
}

async function slowDown(cdp: CDPSession, rate: number): Promise<void> {
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: Math.max(1, rate) });
}

function median(visits: Visit[]): Visit {
	return {
		usable: middle(visits.map((visit) => visit.usable)),
		blocking: middle(visits.map((visit) => visit.blocking)),
		shift: middle(visits.map((visit) => visit.shift))
	};
}

const middle = (values: number[]): number => percentile(values, 0.5);

function percentile(values: number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
