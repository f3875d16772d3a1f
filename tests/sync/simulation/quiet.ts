import { expect } from 'vitest';
import type { Row, TableName } from '#lib/core/rows.ts';
import { digest } from '#lib/core/sync/digest.ts';
import { readDraft } from '#lib/data/draft.ts';
import { keyParts } from '#lib/data/keys.ts';
import { position } from '#lib/data/position.ts';
import type { Tab } from '../phone.ts';
import { checkAfterPull, checkOrder, checkTexts } from './invariants.ts';
import type { Device } from './device.ts';
import type { Run } from './run.ts';

/** A connection that the browser took away is opened again by the round that fails over it. */
const ATTEMPTS = 4;

/** Nothing goes wrong any more for long enough. */
export async function quieten(run: Run): Promise<void> {
	await run.office.end();
	for (const device of run.devices) {
		device.phone.disk.full = false;
		for (const tab of device.tabs) {
			tab.remote.faults = [];
			await tab.remote.arrive();
		}
	}
	for (const device of run.devices) for (const tab of device.tabs) await save(tab);
	for (let round = 0; round < 2; round++) await everybody(run);
	// Amina never left her audiences, so nothing may be missing that only the digest of a start would find.
	for (const device of run.devices.slice(0, 2)) await checkPhone(run, device, device.tab(0));
	// Who left and came back between two contacts is found by that digest.
	for (const device of run.devices) await run.crash(device, 0);
	await everybody(run);
}

async function everybody(run: Run): Promise<void> {
	for (const device of run.devices) {
		const revoked = await isRevoked(run, device);
		for (const tab of device.tabs) {
			const outcome = await settle(tab);
			const gone = await unknown(run, tab);
			expect(outcome).toBe(revoked ? 'revoked' : gone.length > 0 ? 'frozen' : 'done');
			await checkAfterPull(run, device, tab, revoked ? '' : outcome, { places: gone, mayEnd: false });
		}
	}
}

/** What a restored backup does not know this person was ever in: the phone may hold the only copy, so it keeps it and says that it cannot update. */
async function unknown(run: Run, tab: Tab): Promise<string[]> {
	const { places } = await position(await tab.store.vault());
	const members = await run.stage.db.query<{ id: string }>(
		'select audience_id as id from app.audience_member where person_id = $1',
		[tab.phone.me.person_id]
	);
	const ids = new Set(members.map(({ id }) => id));
	return places.map(({ id }) => id).filter((id) => !ids.has(id));
}

async function save(tab: Tab): Promise<void> {
	await tab.store.saveAgain();
	// The disk may have been closed since: the first attempt opens it again.
	await tab.store.saveAgain();
	expect((await tab.store.vault()).unsaved).toEqual([]);
}

async function settle(tab: Tab): Promise<string> {
	let outcome = '';
	for (let i = 0; i < ATTEMPTS; i++) {
		outcome = await tab.engine.once();
		if (outcome !== 'offline') return outcome;
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
	return outcome;
}

async function isRevoked(run: Run, device: Device): Promise<boolean> {
	const [row] = await run.stage.db.query<{ revoked: boolean }>(
		'select revoked_at is not null as revoked from app.sign_in where auth_user_id = $1',
		[device.phone.caller.claims.sub]
	);
	return row?.revoked ?? false;
}

/** Everything that must hold when all is quiet. */
export async function checkAll(run: Run): Promise<void> {
	await checkTexts(run);
	await checkOrder(run);
	for (const device of run.devices) {
		for (const tab of device.tabs) await checkPhone(run, device, tab);
		for (const [text, key] of device.drafts) {
			const draft = await readDraft(device.tab(1).store, key);
			expect(device.forgetful ? text : draft, 'a draft').toBe(text);
		}
	}
}

/** The phone holds exactly the rows that its person may select, each once, and nothing waits any more. */
async function checkPhone(run: Run, device: Device, tab: Tab): Promise<void> {
	const records = await tab.store.get(async (vault) => {
		const found = await vault.db.records.toArray();
		return async () =>
			Promise.all(found.map(async (record) => ({ ...record, rows: await vault.openRecords([record]) })));
	});
	const gone = await unknown(run, tab);
	const held = records
		.flatMap(({ pk, rows }) => rows.map((row) => ({ tbl: keyParts(pk).tbl, row })))
		.filter(({ row }) => !gone.includes(row.audience_id));
	expect(inOrder(held)).toEqual(inOrder(await selectable(run, tab)));
	expect(await tab.outbox()).toBe(0);
	if (await isRevoked(run, device)) return;
	const seen = await position(await tab.store.vault());
	const reply = await tab.remote.pull(seen.client, seen.epoch, seen.cursors, true);
	if (!reply.ok) throw new Error(reply.code);
	expect([...reply.mine, ...gone].sort()).toEqual(seen.places.map(({ id }) => id).sort());
	for (const audience of reply.audiences) {
		const mine = held.flatMap(({ row }) =>
			row.audience_id === audience.id ? [{ id: row.id, ver: row.ver ?? 0 }] : []
		);
		expect({ id: audience.id, news: [...audience.rows, ...audience.gone], digest: audience.digest }).toEqual({
			id: audience.id,
			news: [],
			digest: digest(mine)
		});
	}
}

interface Placed {
	tbl: TableName;
	row: Row;
}

/** What row level security shows this person, table by table. */
async function selectable(run: Run, tab: Tab): Promise<Placed[]> {
	const tables = await run.stage.db.query<{ name: TableName }>('select name from private.synced_table');
	const parts = tables.map(
		({ name }) => `select '${name}' as tbl, to_jsonb(t) || jsonb_build_object('ver', c.ver) as row
			from app.${name} t join app.change c on c.row_id = t.id and c.audience_id = t.audience_id`
	);
	return tab.phone.caller.query<Placed & Record<string, unknown>>(parts.join(' union all '));
}

const inOrder = (placed: readonly Placed[]): Placed[] =>
	placed.map(({ tbl, row }) => ({ tbl, row })).sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
