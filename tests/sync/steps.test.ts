import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Agreement } from '#lib/core/agreement/types.ts';
import type { Problem } from '#lib/core/problem/types.ts';
import { answer, create as propose } from '#lib/data/agreement/mutations.ts';
import { create as addEntry } from '#lib/data/office/mutations.ts';
import { create } from '#lib/data/problem/mutations.ts';
import { share } from '#lib/data/sharing/mutations.ts';
import { freshDatabase, type Database } from '../sql/db.ts';
import type { Tab } from './phone.ts';
import { setStage, type Stage } from './world.ts';

/** What Step 4 adds, from phone to phone: a problem that is shown and hidden again, an agreement, the office's catalogue. */
let db: Database;
let stage: Stage;
let amina: Tab;
let kari: Tab;
const exchange = async (...tabs: Tab[]): Promise<void> => {
	for (const tab of tabs) await tab.engine.once();
};
beforeEach(async () => {
	db = await freshDatabase();
	stage = await setStage(db);
	amina = await stage.amina().tab();
	kari = await stage.kari().tab();
	await exchange(amina, kari);
});
afterEach(() => db.drop());

test('a problem that was the participant’s alone reaches the worker when it is moved, and goes when it is moved back', async () => {
	const { enrolment, audience } = stage.team;
	const self = stage.world.places.selfA;
	const fields = { enrolment_id: enrolment, title: 'Husleia', life_area: null, lang: 'nb' };
	await create(amina, { ...fields, audience_id: self });
	await exchange(amina, kari);
	expect(await kari.rows({ tbl: 'problem' })).toEqual([]);
	const own = async (): Promise<Problem> => (await amina.rows({ tbl: 'problem' }))[0] as unknown as Problem;
	await share(amina, 'problem', await own(), audience, { day: '2026-12-24', self }, []);
	await exchange(amina, kari);
	expect(await kari.rows({ tbl: 'problem' })).toMatchObject([{ title: 'Husleia', audience_id: audience }]);
	expect([await kari.rows({ tbl: 'share' }), (await amina.rows({ tbl: 'share' })).length]).toEqual([[], 1]);
	await share(amina, 'problem', await own(), self, null, (await amina.rows({ tbl: 'share' })) as never);
	await exchange(amina, kari);
	expect([await kari.rows({ tbl: 'problem' }), await amina.rows({ tbl: 'share' })]).toEqual([[], []]);
	expect(await own()).toMatchObject({ audience_id: self });
});

test('two phones answer different versions, each offline: one is agreed on both phones, the other yes waits in the tray', async () => {
	const { enrolment, audience } = stage.team;
	const version = {
		...{
			enrolment_id: enrolment,
			audience_id: audience,
			base_id: null,
			parties: 'Amina og Kari',
			problems: [],
			goals: []
		},
		...{ more: null, starts_on: '2026-11-21', ends_on: null, rhythm: null, place_kind: null, reason: null, lang: 'nb' }
	};
	const hers = await propose(amina, { ...version, participant_answer: 'yes' });
	const theirs = await propose(kari, { ...version, worker_answer: 'yes' });
	await exchange(amina, kari, amina);
	const held = async (tab: Tab, id: string): Promise<Agreement> =>
		(await tab.rows({ tbl: 'agreement' })).find((row) => row.id === id) as unknown as Agreement;
	await answer(amina, await held(amina, theirs), { participant_answer: 'yes' });
	await answer(kari, await held(kari, hers), { worker_answer: 'yes' });
	await exchange(amina, kari, amina);
	for (const tab of [amina, kari])
		expect([(await held(tab, theirs)).status, (await held(tab, hers)).status]).toEqual(['agreed', 'lapsed']);
	expect((await kari.tray()).map(({ code }) => code)).toEqual(['wrong_state']);
	expect(await amina.tray()).toEqual([]);
});

test('the catalogue of the office is kept on a participant’s phone, and wiped when they are no longer of it', async () => {
	await db.query('update app.office_member set is_lead = true where person_id = $1', [stage.world.ids.kari]);
	await addEntry(kari, stage.world.places.office, {
		kind: 'step',
		belongs_to: 'home',
		texts: { nb: 'Luft ut' }
	});
	await exchange(kari, amina);
	for (const tab of [kari, amina])
		expect(await tab.rows({ tbl: 'office_entry' })).toMatchObject([{ texts: { nb: 'Luft ut' } }]);
	await db.query('update app.audience_member set removed_at = now() where person_id = $1 and audience_id = $2', [
		...[stage.world.ids.amina, stage.world.places.office]
	]);
	await exchange(amina);
	expect(await amina.rows({ tbl: 'office_entry' })).toEqual([]);
});
