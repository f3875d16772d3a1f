import type { Numbered, PullReply, PushReply } from '#lib/core/sync/protocol.ts';
import { RemoteError } from '#lib/remote/errors.ts';
import type { Remote } from '#lib/sync/ports.ts';
import type { Caller } from '../sql/db.ts';

/** What goes wrong with the next calls, one entry a call; an empty list means a good network. */
export type Fault =
	| 'ok'
	| 'lost request'
	/** The phone gives up; the request arrives later, see `arrive`. */
	| 'late request'
	/** The server dies before it has committed. */
	| 'rolled back'
	| 'lost reply'
	/** Other things happen on the phone before the answer arrives, see `meanwhile`. */
	| 'late reply'
	| 'twice'
	/** The sign-in has expired and cannot be renewed now. */
	| 'signed out'
	/** The app is killed before the request has left, or before its answer arrives. */
	| 'crash before'
	| 'crash after';

class RolledBack extends Error {}

/** The database over SQL, through a network that fails as told. */
export class SqlRemote implements Remote {
	faults: Fault[] = [];
	offline = false;
	/** Called after each push has been carried out, before its answer arrives. */
	afterPush: (client: string, mutations: readonly Numbered[], reply: PushReply) => void | Promise<void> = () => {};
	meanwhile: () => Promise<void> = async () => {};
	/** Kills the app. */
	kill: () => void = () => {};
	/** Whether the app was killed: then nothing leaves it or arrives any more. */
	isDead: () => boolean = () => false;
	calls = 0;
	/** What Storage answers to the next files; it takes them when the list is empty. */
	files: ('refused' | 'lost reply' | 'cut')[] = [];
	#late: (() => Promise<unknown>)[] = [];

	constructor(readonly caller: Caller) {}

	push(client: string, mutations: readonly Numbered[]): Promise<PushReply> {
		const args = { p_client: client, p_mutations: mutations.map((mutation) => JSON.stringify(mutation)) };
		const carryOut = async (): Promise<PushReply> => {
			const reply = await this.caller.rpc<PushReply>('sync_push', args);
			await this.afterPush(client, mutations, reply);
			return reply;
		};
		return this.#call(carryOut, () => this.#killMidBatch(args));
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

	/** As Storage: the policies decide as the caller, and the bytes are kept under the name. */
	async bring(path: string, file: ArrayBuffer): Promise<boolean> {
		const told = this.files.shift();
		if (this.offline || told === 'cut' || this.isDead()) throw new RemoteError('offline', 0);
		if (told === 'refused') return false;
		try {
			const metadata = { cipher: Buffer.from(file).toString('base64') };
			await this.caller.query(
				`insert into storage.objects (bucket_id, name, metadata) values ('attachments', $1, $2)`,
				[...[path, metadata]]
			);
		} catch (error) {
			// One that is there counts as handed over.
			if ((error as { code?: string }).code !== '23505') return false;
		}
		if (told === 'lost reply') throw new RemoteError('offline', 0);
		return true;
	}

	/** What the phone gave up arrives at the database after all. */
	async arrive(): Promise<void> {
		for (const work of this.#late.splice(0)) await work();
	}

	async #call<T>(work: () => Promise<T>, rollBack: () => Promise<void> = async () => {}): Promise<T> {
		this.calls += 1;
		const fault = this.offline ? 'lost request' : (this.faults.shift() ?? 'ok');
		if (fault === 'crash before') this.kill();
		if (this.isDead()) return never();
		if (fault === 'late request') this.#late.push(work);
		if (fault === 'lost request' || fault === 'late request') throw new RemoteError('offline', 0);
		if (fault === 'signed out') throw new RemoteError('signed_out', 401);
		if (fault === 'rolled back') {
			await rollBack();
			throw new RemoteError('busy', 503);
		}
		const reply = await work();
		if (fault === 'crash after') this.kill();
		if (fault === 'late reply') await this.meanwhile();
		if (this.isDead()) return never();
		if (fault === 'lost reply') throw new RemoteError('offline', 0);
		return fault === 'twice' ? work() : reply;
	}

	async #killMidBatch(args: { p_client: string; p_mutations: string[] }): Promise<void> {
		const half = async (): Promise<void> =>
			this.caller.tx(async (client) => {
				await client.query('select public.sync_push($1, $2::jsonb[])', [args.p_client, args.p_mutations]);
				throw new RolledBack();
			});
		await half().catch((error: unknown) => {
			if (!(error instanceof RolledBack)) throw error;
		});
	}
}

const never = <T>(): Promise<T> => new Promise(() => {});
