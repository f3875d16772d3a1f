import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { readDraft } from '#lib/data/draft.ts';
import { send } from '#lib/data/message/mutations.ts';
import { query } from '#lib/data/read.ts';
import { Store } from '#lib/data/store.ts';
import { write, type Writer } from '#lib/data/writer.ts';
import { Draft } from './draft.svelte.ts';

const KEY = 'message:team';
const bodies = query({ tbl: 'message' }, (view) => view.rows.map((row) => row.body));

let count = 0;
let app: Writer;
beforeEach(() => {
	const disk = { name: `draft ${++count}`, indexedDB: new IDBFactory(), IDBKeyRange };
	app = { store: new Store(disk, () => 0), now: () => new Date(0) };
});

const sendWords = (draft: Draft): Promise<string> =>
	draft.spend(app, (writer) => send(writer, { audienceId: 'team', enrolmentId: 'e', body: draft.text, lang: 'nb' }));

/** Every state of the disk: how many messages wait, and whether a draft lies beside them. */
async function record(): Promise<string[]> {
	const { db } = await app.store.vault();
	const seen: string[] = [];
	const read = async (): Promise<void> => {
		const tables = [db.outbox, db.drafts] as const;
		const counts = await db.transaction('r', tables, () => Promise.all(tables.map((table) => table.count())));
		seen.push(`${counts[0]} sent, ${counts[1]} kept`);
	};
	await read();
	db.onChange(() => void read());
	return seen;
}

test('words are to be sent or to be written on, at no moment both, however fast somebody types and sends', async () => {
	const seen = await record();
	const draft = new Draft(app.store, KEY);
	for (const text of ['H', 'He', 'Hei', 'Hei!']) {
		draft.write(text);
		await new Promise((resolve) => setTimeout(resolve, 1));
	}
	await sendWords(draft);
	await vi.waitFor(() => expect(seen.at(-1)).toBe('1 sent, 0 kept'));
	expect(seen).toContain('0 sent, 1 kept');
	expect(seen).not.toContain('1 sent, 1 kept');
	expect([await app.store.get(bodies), draft.text]).toEqual([['Hei!'], '']);
});

test('what is typed while a message is being sent stays', async () => {
	const draft = new Draft(app.store, KEY);
	draft.write('Hei');
	const sending = sendWords(draft);
	draft.write('Og');
	await sending;
	expect(draft.text).toBe('Og');
	await vi.waitFor(async () => expect(await readDraft(app.store, KEY)).toBe('Og'));
});

test('what is left over is the next draft; what changes nothing takes its words all the same', async () => {
	const draft = new Draft(app.store, KEY);
	draft.write('en\nto');
	await draft.spend(
		app,
		(writer) => send(writer, { audienceId: 'team', enrolmentId: 'e', body: 'en', lang: 'nb' }),
		'to'
	);
	expect([draft.text, await readDraft(app.store, KEY)]).toEqual(['to', 'to']);
	await draft.spend(app, (writer) => write(writer, []));
	expect([draft.text, await readDraft(app.store, KEY)]).toEqual(['', '']);
});
