import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Disk } from '#lib/data/open.ts';

/** What goes wrong on the disk, at the n-th transaction that writes from now on. */
export interface DiskFault {
	what: 'crash before' | 'crash after' | 'closed';
	at: number;
}

/** The disk of a phone, which all its tabs share. */
export class PhoneDisk {
	readonly indexedDB = new IDBFactory();
	/** No room: whatever adds or changes a record fails, deleting does not. */
	full = false;

	constructor(readonly name: string) {}
}

/** One tab's way to the disk, which fails as told. A tab that crashed neither writes nor hears anything any more. */
export class TabDisk implements Disk {
	readonly name: string;
	readonly IDBKeyRange = IDBKeyRange;
	readonly indexedDB: IDBFactory;
	fault: DiskFault | null = null;
	dead = false;
	/** Resolves when the tab crashes. */
	readonly died: Promise<void>;
	readonly #disk: PhoneDisk;
	readonly #connections = new Set<IDBDatabase>();
	#tellDied: () => void = () => {};

	constructor(disk: PhoneDisk) {
		this.#disk = disk;
		this.name = disk.name;
		this.died = new Promise((resolve) => (this.#tellDied = resolve));
		this.indexedDB = new Proxy(disk.indexedDB, {
			get: (factory, key) => {
				const value: unknown = Reflect.get(factory, key);
				if (key === 'open') return (name: string, version?: number) => this.#open(factory, name, version);
				return typeof value === 'function' ? value.bind(factory) : value;
			}
		});
	}

	die(): void {
		this.dead = true;
		for (const connection of this.#connections) connection.close();
		this.#tellDied();
	}

	/** The browser takes the connection away. */
	close(): void {
		for (const connection of this.#connections) connection.close();
	}

	#open(factory: IDBFactory, name: string, version?: number): IDBOpenDBRequest {
		// Nobody hears the answer.
		if (this.dead) return {} as IDBOpenDBRequest;
		const request = factory.open(name, version);
		request.addEventListener('success', () => this.#watch(request.result));
		return request;
	}

	#watch(connection: IDBDatabase): void {
		this.#connections.add(connection);
		const begin = connection.transaction.bind(connection);
		connection.transaction = (names, mode, options) => {
			if (this.dead) throw new DOMException('The tab is gone', 'InvalidStateError');
			const fault = mode === 'readwrite' ? this.#due() : null;
			if (fault === 'closed') this.close();
			const transaction = begin(names, mode, options);
			if (fault === 'crash before') {
				transaction.abort();
				this.die();
			}
			if (fault === 'crash after') transaction.addEventListener('complete', () => this.die());
			if (this.#disk.full && mode === 'readwrite') refuseWrites(transaction);
			return transaction;
		};
	}

	#due(): DiskFault['what'] | null {
		if (this.fault === null || --this.fault.at > 0) return null;
		const { what } = this.fault;
		this.fault = null;
		return what;
	}
}

function refuseWrites(transaction: IDBTransaction): void {
	const find = transaction.objectStore.bind(transaction);
	const refuse = (): never => {
		throw new DOMException('The disk is full', 'QuotaExceededError');
	};
	transaction.objectStore = (name) => Object.assign(find(name), { put: refuse, add: refuse });
}
