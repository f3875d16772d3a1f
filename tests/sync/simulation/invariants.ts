import { expect } from 'vitest';
import { keyParts } from '#lib/data/keys.ts';
import type { Tab } from '../phone.ts';
import type { Device } from './device.ts';
import type { Run } from './run.ts';
import { wordsIn } from './texts.ts';

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

/** A worker's phone lets go of rows after three days by itself. */
const LEASE = 3 * 24 * HOUR;

/** What a phone holds before a pull. */
export interface Held {
	places: readonly string[];
	/** By the phone's clock it was silent for longer than the lease; it lets go of them then, unless the clock was set. */
	mayEnd: boolean;
}

export const NOTHING: Held = { places: [], mayEnd: false };

export async function heldBefore(tab: Tab): Promise<Held> {
	const { clock, places } = await tab.store.get(async ({ db }) => {
		const found = { clock: await db.clock.get('clock'), places: await db.audiences.toCollection().primaryKeys() };
		return async () => found;
	});
	const silent =
		clock === undefined ? 0 : clock.elapsed - clock.pulled + Math.max(tab.phone.clock.now() - clock.wall, 0);
	return { places, mayEnd: tab.phone.me.kind === 'worker' && silent > LEASE };
}

/** What must hold after each pull, whatever is still wrong elsewhere. */
export async function checkAfterPull(run: Run, device: Device, tab: Tab, outcome: string, before: Held): Promise<void> {
	await noteLeft(device, tab);
	if (outcome !== 'done' && outcome !== 'frozen') return;
	const { keys, places } = await onDisk(tab);
	const members = await run.stage.db.query<{ id: string; removed: boolean }>(
		`select audience_id as id, removed_at is not null as removed from app.audience_member where person_id = $1`,
		[tab.phone.me.person_id]
	);
	const removed = new Set(members.filter((member) => member.removed).map(({ id }) => id));
	const known = new Set(members.map(({ id }) => id));
	// An audience the database does not know is kept; it is no reason to have one that was never there.
	const foreign = keys.filter((id) => removed.has(id) || (!known.has(id) && !before.places.includes(id)));
	expect(foreign, 'rows of an audience this person is not in').toEqual([]);
	const lost = before.places.filter((id) => !before.mayEnd && !places.includes(id) && !removed.has(id));
	expect(lost, 'an audience let go without having been removed from it').toEqual([]);
}

async function onDisk(tab: Tab): Promise<{ keys: string[]; places: string[] }> {
	return tab.store.get(async ({ db }) => {
		const pks = await db.records.toCollection().primaryKeys();
		const places = await db.audiences.toCollection().primaryKeys();
		return async () => ({ keys: [...new Set(pks.map((pk) => keyParts(pk).audience))], places });
	});
}

/** What a removed worker did not get sent stays readable for a day; after that it may go. */
async function noteLeft(device: Device, tab: Tab): Promise<void> {
	const elapsed = await observed(tab);
	for (const item of await tab.tray()) {
		if (item.reason !== 'removed') continue;
		for (const text of wordsIn(item.mutation)) {
			if (!device.left.has(text)) device.left.set(text, elapsed);
		}
	}
}

async function observed(tab: Tab): Promise<number> {
	return tab.store.get(async ({ db }) => {
		const clock = await db.clock.get('clock');
		return async () => clock?.elapsed ?? 0;
	});
}

/** Each text a person wrote is in the database, in a revision, in the tray or in a draft, and in one of them only. */
export async function checkTexts(run: Run): Promise<void> {
	const kept = await textsKept(run);
	const gone = await goneRows(run);
	const replaced = new Set([...run.texts.all.values()].filter(isIn).map(({ was }) => was));
	for (const device of run.devices) {
		const tab = device.tab(0);
		const items = await tab.tray();
		const tray = new Set(items.flatMap((item) => wordsIn(item.mutation)));
		const refused = new Set(items.flatMap((item) => (item.reason === 'refused' ? wordsIn(item.mutation) : [])));
		const elapsed = await observed(tab);
		for (const text of run.texts.all.values()) {
			if (text.who !== device.who) continue;
			const { verdict, excuse, undone } = text;
			const isDraft = device.drafts.has(text.text);
			const isKept = kept.has(text.text);
			const told = `${text.text} (${verdict}${undone ? ', undone' : ''})`;
			const left = device.left.get(text.text);
			const mayBeGone =
				excuse !== null ||
				(left !== undefined && elapsed - left > 24 * HOUR) ||
				(undone && (device.forgetful || elapsed > WEEK || gone.has(text.row)));
			const isFine =
				isKept || tray.has(text.text) || isDraft || replaced.has(text.text) || (isIn(text) && gone.has(text.row));
			expect(isFine || mayBeGone, `${told} is nowhere`).toBe(true);
			if (verdict === 'carried out' && !undone) {
				const isThere = isKept || replaced.has(text.text) || gone.has(text.row);
				expect(isThere, `${told} was acknowledged and is not there`).toBe(true);
			}
			if (device.said.includes(text.text) && verdict === 'carried out') {
				expect(refused.has(text.text), `${told} is sent and still said to be refused`).toBe(false);
			}
			expect(isDraft && isKept, `${told} is sent and still in its draft`).toBe(false);
		}
	}
}

const isIn = ({ verdict, undone }: { verdict: string; undone: boolean }): boolean =>
	verdict === 'carried out' && !undone;

/** Every text in the database: once in a row, and perhaps as an earlier wording. */
async function textsKept(run: Run): Promise<Set<string>> {
	const rows = await run.stage.db.query<{ text: string; earlier: boolean }>(
		`select body as text, false as earlier from app.message
		union all select unnest(array[title, worked]), false from app.goal
		union all select unnest(array[title, note, progress_note]), false from app.task
		union all select unnest(array[title, notes, worker_note]), false from app.job_application
		union all select was, true from app.revision`
	);
	const texts = rows.filter(({ text, earlier }) => !earlier && run.texts.all.has(text)).map(({ text }) => text);
	expect(
		texts.filter((text, i) => texts.indexOf(text) !== i),
		'texts that are there twice'
	).toEqual([]);
	return new Set(rows.map(({ text }) => text));
}

/** Rows that somebody deleted. */
async function goneRows(run: Run): Promise<Set<string>> {
	const rows = await run.stage.db.query<{ id: string }>(
		`select row_id as id from app.change group by row_id having bool_and(gone)`
	);
	return new Set(rows.map(({ id }) => id));
}

/** The messages of one phone stand in each thread in the order in which they were written. */
export async function checkOrder(run: Run): Promise<void> {
	for (const { audience } of [run.stage.team, run.stage.direct]) {
		const bodies = await run.stage.bodies(audience);
		for (const { said } of run.devices) {
			const own = bodies.filter((body) => said.includes(body));
			expect(own, 'the order of one phone’s messages').toEqual(said.filter((body) => own.includes(body)));
		}
	}
}
