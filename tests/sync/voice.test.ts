import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromText, toText } from '#lib/core/attachment/recording.ts';
import { readDraft, writeDraft } from '#lib/data/draft.ts';
import { sendVoice } from '#lib/data/message/voice.ts';
import { freshDatabase, type Database } from '../sql/db.ts';
import type { Phone, Tab } from './phone.ts';
import { setStage, type Stage } from './world.ts';

/** A message that was spoken is still to be sent, or it is in the log with its note: never both, never neither. */
let db: Database;
let stage: Stage;
let phone: Phone;
beforeEach(async () => {
	db = await freshDatabase();
	stage = await setStage(db);
	phone = stage.amina();
});
afterEach(() => db.drop());

const recording = {
	media_type: 'audio/webm',
	seconds: 7,
	bytes: new TextEncoder().encode('kanarifugl').slice().buffer
};
const key = (): string => `voice:${stage.team.audience}`;

/** As the screen does it: what was recorded is a draft, and leaves it with the message. */
async function speak(tab: Tab): Promise<void> {
	const said = fromText(await readDraft(tab.store, key()));
	if (said === null) return;
	const thread = { enrolmentId: stage.team.enrolment, audienceId: stage.team.audience, lang: 'ar' };
	await sendVoice({ store: tab.store, now: () => tab.now(), spent: { key: key(), text: '' } }, thread, said);
}

const there = async (): Promise<unknown> =>
	db.query(`select m.body, a.seconds, a.arrived, a.created_by = m.created_by as own
		from app.message m join app.attachment a on a.id = m.voice_id and a.audience_id = m.audience_id`);

async function sync(tab: Tab): Promise<void> {
	for (let i = 0; i < 4; i++) await tab.engine.once();
}

test.each(['crash before', 'crash after'] as const)(
	'killed while it is sent (%s): it is sent once, now or with the next tap',
	async (what) => {
		const tab = await phone.tab();
		await tab.engine.once();
		await writeDraft(tab.store, key(), toText(recording));
		tab.disk.fault = { what, at: 1 };
		void speak(tab);
		await tab.disk.died;
		const again = await phone.tab();
		expect(await readDraft(again.store, key())).toBe(what === 'crash after' ? '' : toText(recording));
		await sync(again);
		expect(await there()).toHaveLength(what === 'crash after' ? 1 : 0);
		await speak(again);
		again.remote.faults = ['lost reply'];
		await sync(again);
		expect(await there()).toEqual([{ body: null, seconds: 7, arrived: true, own: true }]);
	}
);

test('who was let go hears nothing more, and what they recorded goes with the thread', async () => {
	const kariPhone = stage.kari();
	const [amina, kari] = [await phone.tab(), await kariPhone.tab()];
	await kari.engine.once();
	await writeDraft(kari.store, key(), toText(recording));
	await db.query('update app.team_member set removed_at = now() where person_id = $1', [kariPhone.me.person_id]);
	await writeDraft(amina.store, key(), toText(recording));
	await speak(amina);
	await sync(amina);
	await kari.engine.once();
	expect([await readDraft(kari.store, key()), await kari.rows({ tbl: 'attachment' })]).toEqual(['', []]);
});
