import pg from 'pg';
import type { Announcement } from './hub.ts';

const READ = 'select id, topic, event, payload from realtime.messages where id = any($1::uuid[])';
const RETRY_MS = 500;

/**
 * Hands on what transactions announced on commit. Reconnects by itself; what was sent meanwhile is lost, as with
 * Supabase Realtime, because phones also ask by themselves.
 */
export class DatabaseListener {
	#client: pg.Client | undefined;
	#stopped = false;
	#waiting: string[] = [];
	#url: string;
	#publish: (announcement: Announcement) => void;

	constructor(url: string, publish: (announcement: Announcement) => void) {
		this.#url = url;
		this.#publish = publish;
	}

	/** Resolves when the first connection listens. */
	async start(): Promise<void> {
		await this.#connect();
	}

	async stop(): Promise<void> {
		this.#stopped = true;
		await this.#client?.end().catch(() => undefined);
	}

	async #connect(): Promise<void> {
		const client = new pg.Client({ connectionString: this.#url, keepAlive: true, application_name: 'doorbell' });
		client.on('notification', ({ payload }) => payload && this.#announced(payload));
		client.on('error', () => undefined);
		client.once('end', () => this.#later());
		await client.connect();
		await client.query('listen realtime_messages');
		this.#client = client;
	}

	#later(): void {
		if (this.#stopped) return;
		this.#client = undefined;
		setTimeout(() => this.#connect().catch(() => this.#later()), RETRY_MS);
	}

	/** One transaction announces several messages in one go: they are read together. */
	#announced(id: string): void {
		if (this.#waiting.push(id) === 1) setImmediate(() => void this.#read());
	}

	async #read(): Promise<void> {
		const ids = this.#waiting;
		this.#waiting = [];
		const found = await this.#client?.query<Announcement>(READ, [ids]).catch(() => undefined);
		for (const announcement of found?.rows ?? []) this.#publish(announcement);
	}
}
