import { randomUUID } from 'node:crypto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Me } from '#lib/core/audience/types.ts';
import type { Row, TableName } from '#lib/core/rows.ts';
import type { Pending } from '#lib/core/sync/apply.ts';
import { inOrder } from '#lib/core/sync/order.ts';
import type { Numbered, PullReply, PushReply } from '#lib/core/sync/protocol.ts';
import { send } from '#lib/data/message/mutations.ts';
import { setOwner } from '#lib/data/owner.ts';
import { query, type Wanted } from '#lib/data/read.ts';
import { Store } from '#lib/data/store.ts';
import type { TrayItem } from '#lib/data/tray/queries.ts';
import type { Heard } from '#lib/remote/line.ts';
import { RemoteError } from '#lib/remote/errors.ts';
import { Engine } from '#lib/sync/engine.ts';
import type { Clock, Remote, Report } from '#lib/sync/ports.ts';
import type { Caller } from '../sql/db.ts';

/** A clock that only moves when told, and the timers that hang on it. */
export class TestClock implements Clock {
	time = Date.parse('2026-11-21T12:00:00Z');
	#timers: { at: number; work: () => void }[] = [];

	now(): number {
		return this.time;
	}

	after(ms: number, work: () => void): () => void {
		const timer = { at: this.time + ms, work };
		this.#timers.push(timer);
		return () => {
			this.#timers = this.#timers.filter((other) => other !== timer);
		};
	}

	random(): number {
		return 0.5;
	}

	/** Lets time pass; timers that come due are called. */
	pass(ms: number): void {
		this.time += ms;
		const due = this.#timers.filter((timer) => timer.at <= this.time);
		this.#timers = this.#timers.filter((timer) => timer.at > this.time);
		for (const timer of due) timer.work();
	}
}

/** What goes wrong with the next calls, one entry a call; an empty list means a good network. */
export type Fault = 'ok' | 'lost request' | 'lost reply' | 'twice';

/** The database over SQL, through a network that fails as told. */
export class SqlRemote implements Remote {
	faults: Fault[] = [];
	offline = false;
	/** Called after each push has been carried out, before its answer arrives. */
	afterPush: () => Promise<void> = async () => {};
	calls = 0;

	constructor(readonly caller: Caller) {}

	push(client: string, mutations: readonly Numbered[]): Promise<PushReply> {
		return this.#call(async () => {
			const reply = await this.caller.rpc<PushReply>('sync_push', {
				p_client: client,
				p_mutations: mutations.map((mutation) => JSON.stringify(mutation))
			});
			await this.afterPush();
			return reply;
		});
	}

	/** As `syncPull` of the app does. */
	async pull(
		client: string,
		epoch: string | null,
		cursors: Record<string, number>,
		digest: boolean
	): Promise<PullReply> {
		const args = { p_client: client, p_epoch: epoch, p_cursors: JSON.stringify(cursors), p_digest: digest };
		const open = (): Promise<PullReply> => this.#call(() => this.caller.rpc<PullReply>('sync_open', args));
		if (epoch === null) return open();
		const reply = await this.#call(() => this.caller.rpc<PullReply>('sync_pull', args));
		return reply.ok && reply.unopened.length > 0 ? open() : reply;
	}

	async #call<T>(work: () => Promise<T>): Promise<T> {
		this.calls += 1;
		const fault = this.offline ? 'lost request' : (this.faults.shift() ?? 'ok');
		if (fault === 'lost request') throw new RemoteError('offline', 0);
		const reply = await work();
		if (fault === 'lost reply') throw new RemoteError('offline', 0);
		return fault === 'twice' ? work() : reply;
	}
}

/** A phone with its disk; `tab()` opens the app on it, and a dropped tab is a crash. */
export class Phone {
	readonly clock = new TestClock();
	readonly name = randomUUID();
	readonly disk = { name: this.name, indexedDB: new IDBFactory(), IDBKeyRange };

	constructor(
		readonly caller: Caller,
		readonly me: Me
	) {}

	/** Opens the app. The first one also joins. */
	async tab(): Promise<Tab> {
		const tab = new Tab(this);
		const vault = await tab.store.vault();
		if ((await vault.db.state.get('state')) === undefined) await setOwner(vault, this.me);
		return tab;
	}
}

export class Tab {
	readonly store: Store;
	readonly remote: SqlRemote;
	readonly engine: Engine;
	readonly report: Report = { online: true, lastPull: null, unsent: 0, stuck: null };
	sign: () => void = () => {};
	heard: (event: Heard) => void = () => {};

	constructor(readonly phone: Phone) {
		this.store = new Store(phone.disk, () => phone.clock.now());
		this.remote = new SqlRemote(phone.caller);
		this.engine = new Engine({
			store: this.store,
			remote: this.remote,
			clock: phone.clock,
			report: this.report,
			locks: {
				lead(change) {
					change(true);
					return () => change(false);
				}
			},
			line: (_person, heard) => {
				this.heard = heard;
				return () => {};
			},
			signals: {
				visible: () => true,
				listen: (sign) => {
					this.sign = sign;
					return () => {};
				}
			}
		});
	}

	now(): Date {
		return new Date(this.phone.clock.now());
	}

	/** The app is gone without a word: nothing of it runs on. */
	async crash(): Promise<void> {
		this.engine.stop();
		(await this.store.vault()).db.close();
	}

	async say(place: { audience: string; enrolment: string }, ...bodies: string[]): Promise<void> {
		for (const body of bodies) {
			await send(this, { audienceId: place.audience, enrolmentId: place.enrolment, body, lang: 'nb' });
		}
	}

	rows<T extends TableName>(wanted: Wanted<T>): Promise<Pending<Row>[]> {
		return this.store.get(query(wanted, (view) => inOrder<Pending<Row>>(view.rows)));
	}

	/** The thread as shown, in order. */
	async bodies(audience: string): Promise<unknown[]> {
		return this.store.get(query({ tbl: 'message', audience }, (view) => inOrder(view.rows).map((row) => row.body)));
	}

	tray(): Promise<TrayItem[]> {
		return this.store.get(async (vault) => {
			const rows = await vault.db.tray.toArray();
			return () => vault.openTray(rows);
		});
	}

	async outbox(): Promise<number> {
		return (await this.store.vault()).db.outbox.count();
	}

	/** All that lies on the disk in clear: strings of every record, without what is encrypted. */
	async onDisk(): Promise<string> {
		const { db } = await this.store.vault();
		return JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())), (name, value: unknown) =>
			name === 'iv' || name === 'data' ? undefined : value
		);
	}
}
