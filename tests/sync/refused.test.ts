import { afterEach, beforeEach, expect, test } from 'vitest';
import { goalPatch } from '#lib/core/goal/rules.ts';
import type { Goal } from '#lib/core/goal/types.ts';
import type { Pending } from '#lib/core/sync/apply.ts';
import { change as changeGoal, create as createGoal, type GoalPatch } from '#lib/data/goal/mutations.ts';
import { create, change, remove } from '#lib/data/task/mutations.ts';
import { markRead } from '#lib/data/message/mutations.ts';
import { discard, resend } from '#lib/data/tray/mutations.ts';
import { freshDatabase, type Database } from '../sql/db.ts';
import type { Tab } from './phone.ts';
import { goal, step } from './rows.ts';
import { setStage, type Stage } from './world.ts';

let db: Database;
let stage: Stage;
beforeEach(async () => {
	db = await freshDatabase();
	stage = await setStage(db);
});
afterEach(() => db.drop());

test('one refused among twenty does not hold up the others and keeps its words', async () => {
	const tab = await stage.amina().tab();
	const bodies = Array.from({ length: 20 }, (_, i) => (i === 7 ? 'x'.repeat(4001) : `nr ${i}`));
	await tab.say(stage.team, ...bodies);
	expect(await tab.engine.once()).toBe('done');
	expect(await stage.bodies(stage.team.audience)).toHaveLength(19);
	expect(await tab.bodies(stage.team.audience)).toHaveLength(19);
	expect(await tab.outbox()).toBe(0);
	const [item, ...others] = await tab.tray();
	expect(others).toEqual([]);
	expect(item).toMatchObject({ seq: 8, code: 'too_long', reason: 'refused', audience_id: stage.team.audience });
	expect(item?.text).toBe(bodies[7]);
	if (item === undefined) throw new Error('nothing in the tray');
	await resend(tab, item, 'kortere');
	expect(await tab.tray()).toEqual([]);
	await tab.engine.once();
	expect((await stage.bodies(stage.team.audience)).at(-1)).toBe('kortere');
});

test('a phone that lost the answer and was silent for a hundred days still hears what was refused', async () => {
	const tab = await stage.amina().tab();
	const long = 'x'.repeat(4001);
	await tab.say(stage.team, 'hei', long);
	tab.remote.faults = ['lost reply'];
	await tab.engine.once();
	await db.query(`update app.sync_refusal set at = at - interval '100 days'`);
	await db.query('select private.tick()');
	await tab.engine.once();
	expect(await stage.bodies(stage.team.audience)).toEqual(['hei']);
	expect((await tab.tray()).map((item) => [item.text, item.code])).toEqual([[long, 'too_long']]);
});

test('of 230 that are refused at once each keeps its words', async () => {
	const tab = await stage.amina().tab();
	const bodies = Array.from({ length: 230 }, (_, i) => `${i} `.padEnd(4001, 'x'));
	await tab.say(stage.team, ...bodies);
	await tab.engine.once();
	expect((await tab.tray()).map((item) => item.text)).toEqual(bodies);
});

test('what depends on a refused row is refused with it, and can be thrown away', async () => {
	const tab = await stage.amina().tab();
	const id = await create(tab, step(stage.team, { title: 'x'.repeat(201) }));
	const [row] = await tab.rows({ tbl: 'task', id });
	await change(tab, row as never, { title: 'Ring legen' });
	await tab.engine.once();
	const items = await tab.tray();
	expect(items.map((item) => [item.code, item.text])).toEqual([
		['too_long', 'x'.repeat(201)],
		['gone', 'Ring legen']
	]);
	for (const item of items) await discard(tab, item);
	expect(await tab.tray()).toEqual([]);
	expect(await tab.rows({ tbl: 'task' })).toEqual([]);
});

test('a step is made, changed, shown at once, and stays one row all the way', async () => {
	const tab = await stage.amina().tab();
	const id = await create(tab, step(stage.team, { title: 'Ring legen' }));
	const [made] = await tab.rows({ tbl: 'task', id });
	expect(made).toMatchObject({
		title: 'Ring legen',
		pending: true,
		ver: null,
		created_by: stage.world.ids.amina,
		help: 'none'
	});
	await change(tab, made as never, { status: 'done', progress_note: 'Det gikk fint' });
	const [changed] = await tab.rows({ tbl: 'task', id });
	expect(changed).toMatchObject({ status: 'done', progress_note: 'Det gikk fint' });
	expect(await tab.engine.once()).toBe('done');
	expect(await tab.tray()).toEqual([]);
	const rows = await tab.rows({ tbl: 'task' });
	expect(rows).toHaveLength(1);
	expect(rows[0]).toMatchObject({
		id,
		status: 'done',
		progress_note: 'Det gikk fint',
		pending: false,
		ver: expect.any(Number)
	});
});

test('two phones answer a proposed goal at once: the first answer holds, and the second phone shows it', async () => {
	const kari = await stage.kari().tab();
	const [first, second] = [await stage.amina().tab(), await stage.amina().tab()];
	const id = await createGoal(kari, goal(stage.team, { title: 'Gå tur', status: 'proposed' }));
	for (const { engine } of [kari, first, second]) await engine.once();
	const shown = async (tab: Tab) => (await tab.rows({ tbl: 'goal', id })) as Pending<Goal>[];
	const answer = async (tab: Tab, patch: GoalPatch): Promise<void> => {
		for (const row of await shown(tab)) await changeGoal(tab, row, patch);
	};
	await answer(second, goalPatch('no'));
	expect(await shown(second)).toMatchObject([{ status: 'dropped', pending: true }]);
	await answer(first, goalPatch('yes'));
	for (const { engine } of [first, second]) await engine.once();
	expect(await shown(second)).toMatchObject([{ status: 'active', answer: 'yes', pending: false }]);
	expect(await shown(second)).toEqual(await shown(first));
	expect((await second.tray()).map(({ code }) => code)).toEqual(['wrong_state']);
	expect(await first.tray()).toEqual([]);
});

test('a proposal taken back goes from both phones', async () => {
	const [amina, kari] = [await stage.amina().tab(), await stage.kari().tab()];
	const proposal = step(stage.team, { title: 'Møte på torsdag', status: 'proposed' });
	const id = await create(kari, proposal);
	await kari.engine.once();
	await amina.engine.once();
	const [seen] = await amina.rows({ tbl: 'task', id });
	expect(seen).toMatchObject({ title: 'Møte på torsdag', pending: false });
	const [own] = await kari.rows({ tbl: 'task', id });
	await remove(kari, own as never);
	expect(await kari.rows({ tbl: 'task', id })).toEqual([]);
	await kari.engine.once();
	await amina.engine.once();
	expect([await kari.rows({ tbl: 'task' }), await amina.rows({ tbl: 'task' })]).toEqual([[], []]);
});

test('a reading position shows at once, never moves back and is no matter for the tray', async () => {
	const [amina, kari] = [await stage.amina().tab(), await stage.kari().tab()];
	await kari.say(stage.team, 'hei', 'på deg');
	await kari.engine.once();
	await amina.engine.once();
	const [last] = (await amina.rows({ tbl: 'message', audience: stage.team.audience })).slice(-1);
	const upTo = last?.ver ?? 0;
	await markRead(amina, stage.team.audience, upTo);
	await markRead(amina, stage.team.audience, 1);
	const mine = () => amina.rows({ tbl: 'read_marker', enrolment: stage.team.enrolment });
	expect(await mine()).toMatchObject([
		{ thread_id: stage.team.audience, up_to: upTo, person_id: stage.world.ids.amina, pending: true }
	]);
	await markRead(amina, stage.world.places.teamB, 1);
	await amina.engine.once();
	expect(await mine()).toMatchObject([{ up_to: upTo, pending: false }]);
	expect(await amina.tray()).toEqual([]);
});
