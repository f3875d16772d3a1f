import { readDraft, writeDraft } from '#lib/data/draft.ts';
import type { Remote } from '#lib/sync/ports.ts';
import { freshDatabase, type Database } from '../../sql/db.ts';
import type { SqlRemote } from '../network.ts';
import type { Phone, Tab } from '../phone.ts';
import { setStage, type Stage } from '../world.ts';
import { Device } from './device.ts';
import { PHONES, type Event, type Office, type Sync, type Write } from './events.ts';
import { checkAfterPull, heldBefore, NOTHING } from './invariants.ts';
import { OfficeWork } from './office.ts';
import { plan, type Plan } from './writes.ts';
import { Texts, wordsIn } from './texts.ts';

const HOUR = 3_600_000;

/** How a run is broken on purpose, to see that it is found. */
export interface Sabotage {
	/** Before anybody has a phone. */
	database?: (db: Database) => Promise<void>;
	wire?: (remote: SqlRemote) => Remote;
}

/** One story: a database of its own, four phones with two tabs each, and what happens to them. */
export class Run {
	readonly texts = new Texts();
	readonly devices: Device[] = [];
	#count = 0;

	private constructor(
		readonly stage: Stage,
		readonly office: OfficeWork
	) {}

	static async start(sabotage: Sabotage = {}): Promise<Run> {
		const db = await freshDatabase();
		const stage = await setStage(db);
		await sabotage.database?.(db);
		const phones: Phone[] = [];
		for (const person of ['amina', 'amina', 'kari', 'siri'] as const) phones.push(await stage.ownPhone(person));
		const run = new Run(
			stage,
			new OfficeWork(
				stage,
				phones.map(({ caller }) => caller.claims.sub)
			)
		);
		for (const [who, phone] of phones.entries()) {
			if (sabotage.wire !== undefined) phone.wire = sabotage.wire;
			run.devices.push(await Device.open(who, phone, ({ remote }) => run.#listen(remote)));
		}
		return run;
	}

	#listen(remote: SqlRemote): void {
		remote.afterPush = (client, mutations, reply) => this.texts.judge(client, mutations, reply);
	}

	device(who: number): Device {
		const device = this.devices[who];
		if (device === undefined) throw new Error(`no phone ${who}`);
		return device;
	}

	async do(event: Event): Promise<void> {
		if (isWrite(event)) await this.#write(event);
		else if (isSync(event)) await this.#sync(event);
		else await this.#officeWork(event);
	}

	/** Words are in their draft first, as on the screen, and leave it in the moment they are sent. */
	async #write(event: Write): Promise<void> {
		const device = this.device(event.who);
		const tab = device.tab(event.tab);
		const what = await plan(this.stage, event, tab);
		if (what === null) return;
		const text = `${PHONES[event.who] ?? ''} ${++this.#count}`;
		const key = `draft:${what.audience}:${text}`;
		const hasWords = event.what === 'say' || event.what === 'make' || event.what === 'change';
		if (hasWords) await writeDraft(tab.store, key, text);
		const alive = await device.attempt(event.tab, 'disk' in event ? event.disk : null, () =>
			this.#carryOut(device, tab, what, { key, text, isMessage: event.what === 'say' })
		);
		if (alive) return;
		await this.crash(device, event.tab, hasWords ? [{ key, text }] : []);
	}

	async #carryOut(
		device: Device,
		tab: Tab,
		what: Plan,
		{ key, text, isMessage }: { key: string; text: string; isMessage: boolean }
	): Promise<void> {
		const note = { who: device.who, text, row: '', col: '', was: null };
		const app = { store: tab.store, now: () => tab.now(), spent: { key, text: '' } };
		this.texts.wrote(note);
		if (isMessage && (await device.hasRoom())) device.said.push(text);
		const words = await what.write(app, text);
		if (words === null) this.texts.all.delete(text);
		else Object.assign(this.texts.all.get(text) ?? {}, words);
	}

	/** The app in one tab is gone; what was in its memory only is found in its draft, or was never safe. */
	async crash(device: Device, i: number, writing: readonly { key: string; text: string }[] = []): Promise<void> {
		const { unsaved } = await device.tab(i).store.vault();
		const inMemory = [...unsaved, ...(device.inMemory[i] ?? [])].flatMap(({ mutation, audience }) =>
			wordsIn(mutation)
				.filter((text) => this.texts.all.has(text))
				.map((text) => ({ key: `draft:${audience}:${text}`, text }))
		);
		await device.crash(i);
		for (const { key, text } of [...writing, ...inMemory]) {
			const draft = await readDraft(device.tab(i).store, key);
			if (draft === text) device.drafts.set(text, key);
			else if (device.phone.disk.full || inMemory.some((other) => other.text === text)) this.#excuse(text);
		}
	}

	/** While the disk is full, what is written is kept in the open window only, and the app says so. */
	#excuse(text: string): void {
		const known = this.texts.all.get(text);
		if (known !== undefined) known.excuse = 'the disk was full and the window was closed';
	}

	async #sync(event: Sync): Promise<void> {
		if (event.what === 'race') return this.#race(event);
		const device = this.device(event.who);
		switch (event.what) {
			case 'sync':
				return this.#once(device, event);
			case 'crash':
				return this.crash(device, event.tab);
			case 'close disk':
				return device.tab(event.tab).disk.close();
			case 'fill disk':
				device.forgetful = true;
				device.phone.disk.full = true;
				return;
			case 'free disk':
				device.phone.disk.full = false;
				return;
			case 'clock':
				device.phone.clock.time += event.hours * HOUR;
		}
	}

	async #once(device: Device, { tab: i, faults, disk }: Sync & { what: 'sync' }): Promise<void> {
		const tab = device.tab(i);
		const before = await heldBefore(tab);
		tab.remote.faults = [...faults];
		tab.remote.meanwhile = () => this.#meanwhile(device, 1 - i);
		const outcome = { is: '' };
		const alive = await device.attempt(i, disk, async () => {
			await tab.store.saveAgain();
			outcome.is = await tab.engine.once();
		});
		if (!alive) return this.crash(device, i);
		tab.remote.faults = [];
		await checkAfterPull(this, device, tab, outcome.is, before);
		await tab.remote.arrive();
	}

	/** While one tab waits for an answer, somebody writes and sends in the other. */
	async #meanwhile(device: Device, other: number): Promise<void> {
		const tab = device.tab(other);
		if (tab.disk.dead) return;
		await this.#write({ what: 'say', who: device.who, tab: other, place: 'team', disk: null });
		await tab.engine.once();
	}

	async #race({ who, faults }: Sync & { what: 'race' }): Promise<void> {
		const devices = who === 'all' ? this.devices : [this.device(who)];
		const everyone = devices.flatMap((device) => device.tabs.map((tab, i) => ({ device, tab, i })));
		for (const { tab, i, device } of everyone) {
			tab.remote.faults = i === 0 ? [...faults] : [];
			tab.remote.meanwhile = () => this.#meanwhile(device, 1);
		}
		const alive = await Promise.all(
			everyone.map(({ device, i }) => device.attempt(i, null, (tab) => tab.engine.once()))
		);
		for (const [at, { device, tab, i }] of everyone.entries()) {
			tab.remote.faults = [];
			if (!alive[at]) await this.crash(device, i);
			else await checkAfterPull(this, device, tab, '', NOTHING);
			await tab.remote.arrive();
		}
	}

	async #officeWork(event: Office): Promise<void> {
		if (event.what === 'revoke') this.device(event.who).forgetful = true;
		if (event.what === 'out' || event.what === 'forget') this.device(2).forgetful = true;
		if (event.what === 'siri leaves') this.device(3).forgetful = true;
		if ((await this.office.do(event)) && event.what === 'restore') {
			// Membership too stands where it stood.
			for (const device of this.devices.slice(2)) device.forgetful = true;
			await this.texts.undo(this.stage.db);
		}
	}

	async end(): Promise<void> {
		for (const { tabs } of this.devices) for (const tab of tabs) tab.disk.die();
		await this.stage.db.drop();
	}
}

const WRITES: ReadonlySet<string> = new Set(['say', 'make', 'change', 'delete', 'move', 'read']);
const SYNCS: ReadonlySet<string> = new Set(['sync', 'race', 'crash', 'close disk', 'fill disk', 'free disk', 'clock']);

const isWrite = (event: Event): event is Write => WRITES.has(event.what);
const isSync = (event: Event): event is Sync => SYNCS.has(event.what);
