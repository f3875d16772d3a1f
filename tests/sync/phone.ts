import { randomUUID } from 'node:crypto';
import type { Me } from '#lib/core/audience/types.ts';
import type { Row, TableName } from '#lib/core/rows.ts';
import type { Pending } from '#lib/core/sync/apply.ts';
import { inOrder } from '#lib/core/sync/order.ts';
import { send } from '#lib/data/message/mutations.ts';
import { setOwner } from '#lib/data/owner.ts';
import { query, type Wanted } from '#lib/data/read.ts';
import { Store } from '#lib/data/store.ts';
import type { TrayItem } from '#lib/data/tray/queries.ts';
import type { Heard } from '#lib/remote/line.ts';
import { Engine } from '#lib/sync/engine.ts';
import type { Clock, Remote, Report } from '#lib/sync/ports.ts';
import type { Caller } from '../sql/db.ts';
import { PhoneDisk, TabDisk } from './disk.ts';
import { SqlRemote } from './network.ts';

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

/** A phone with its disk; `tab()` opens the app on it, and a dropped tab is a crash. */
export class Phone {
	readonly clock = new TestClock();
	readonly disk = new PhoneDisk(randomUUID());
	/** What the app of this phone is given in place of the network. */
	wire: (remote: SqlRemote) => Remote = (remote) => remote;

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
	readonly disk: TabDisk;
	readonly remote: SqlRemote;
	readonly engine: Engine;
	readonly report: Report = { online: true, lastPull: null, unsent: 0, stuck: null };
	sign: () => void = () => {};
	heard: (event: Heard) => void = () => {};

	constructor(readonly phone: Phone) {
		this.disk = new TabDisk(phone.disk);
		this.store = new Store(this.disk, () => phone.clock.now());
		this.remote = new SqlRemote(phone.caller);
		this.remote.isDead = () => this.disk.dead;
		this.remote.kill = () => this.disk.die();
		this.engine = new Engine({
			store: this.store,
			remote: phone.wire(this.remote),
			bring: (path, file) => this.remote.bring(path, file),
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
		this.disk.die();
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
