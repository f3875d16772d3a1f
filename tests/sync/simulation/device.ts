import type { Unsaved } from '#lib/data/vault.ts';
import type { DiskFault } from '../disk.ts';
import type { Phone, Tab } from '../phone.ts';

/** A phone with two open tabs. */
export class Device {
	/** Messages in the order in which they were written; without those that waited in one window for room on the disk. */
	readonly said: string[] = [];
	/** Texts that are still being written, each with the key of its draft. */
	readonly drafts = new Map<string, string>();
	/** Its log of acknowledged changes may have gone: access was lost, the disk was full, or a week has passed. */
	forgetful = false;
	/** Texts seen in the tray since their writer was removed, and when, in observed time. */
	readonly left = new Map<string, number>();

	/** What only the memory of each tab held when it was last told to do something. */
	readonly inMemory: (readonly Unsaved[])[] = [];

	private constructor(
		readonly who: number,
		readonly phone: Phone,
		readonly tabs: Tab[],
		readonly prepare: (tab: Tab) => void
	) {}

	static async open(who: number, phone: Phone, prepare: (tab: Tab) => void): Promise<Device> {
		const device = new Device(who, phone, [], prepare);
		for (const i of [0, 1]) await device.reopen(i);
		return device;
	}

	tab(i: number): Tab {
		const tab = this.tabs[i];
		if (tab === undefined) throw new Error(`no tab ${i}`);
		return tab;
	}

	/** Whether what is written now goes to the disk at once. */
	async hasRoom(): Promise<boolean> {
		const vaults = await Promise.all(this.tabs.map((tab) => tab.store.vault()));
		return !this.phone.disk.full && vaults.every(({ unsaved }) => unsaved.length === 0);
	}

	async reopen(i: number): Promise<void> {
		const tab = await this.phone.tab();
		this.prepare(tab);
		this.tabs[i] = tab;
	}

	/** Kills the app in one tab and opens it again. */
	async crash(i: number): Promise<void> {
		const tab = this.tab(i);
		tab.engine.stop();
		tab.disk.die();
		await this.reopen(i);
	}

	/** Does something in a tab while its disk fails as told. False when the tab crashed over it. */
	async attempt(i: number, fault: DiskFault | null, work: (tab: Tab) => Promise<unknown>): Promise<boolean> {
		const tab = this.tab(i);
		this.inMemory[i] = (await tab.store.vault()).unsaved;
		tab.disk.fault = fault === null ? null : { ...fault };
		const done = work(tab);
		// Nobody is left to hear how it ended.
		if (fault !== null || tab.remote.faults.length > 0) done.catch(() => undefined);
		await Promise.race([done, tab.disk.died]);
		tab.disk.fault = null;
		return !tab.disk.dead;
	}
}
