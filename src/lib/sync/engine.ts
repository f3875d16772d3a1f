import { countUnsent } from '../data/batch.ts';
import { storageTrouble } from '../data/trouble.ts';
import type { Vault } from '../data/vault.ts';
import { follow } from '../data/watch.ts';
import { RemoteError } from '../remote/errors.ts';
import { Doorbell } from './doorbell.ts';
import { sendFile } from './files.ts';
import type { Ports } from './ports.ts';
import { retryDelay } from './retry.ts';
import { round, type Outcome } from './round.ts';
import type { Stuck } from './status.svelte.ts';

/** While somebody looks: the app converges within this time also when no poke ever arrives. */
const POLL = 60_000;

/** A round that takes longer hangs (a frozen tab, a socket that never closes): another one is started beside it. */
const HANGS = 90_000;

/** Room on the disk may come back at any time. */
const SAVE_AGAIN = 10_000;

const STUCK: { [O in Outcome]?: Stuck } = {
	frozen: 'cannot_update',
	held: 'cannot_update',
	not_bound: 'cannot_update',
	somebody_else: 'cannot_update',
	app_too_old: 'app_too_old',
	revoked: 'revoked'
};

/** Keeps the phone's store and the database in step: in rounds of push and pull, one at a time, when there is a sign. */
export class Engine {
	readonly #ports: Ports;
	readonly #stops: (() => void)[] = [];
	readonly #doorbell: Doorbell;
	#leading = false;
	#person: string | null = null;
	/** The round that counts; one that hangs is left behind. */
	#current = 0;
	#running = false;
	#again = false;
	#foundNobody = false;
	#failures = 0;
	#rounds = 0;
	#stuck: Stuck = null;
	#cancelTimer: () => void = () => {};

	constructor(ports: Ports) {
		this.#ports = ports;
		this.#doorbell = new Doorbell(ports.line, ports.clock, () => this.ring());
	}

	start(): void {
		const { locks, signals, store } = this.#ports;
		let first = true;
		this.#stops.push(
			signals.listen(() => this.ring()),
			locks.lead((leading) => this.#lead(leading)),
			store.watch(
				follow([{ of: 'outbox/' }, { of: 'files/' }, { of: 'state/' }], async (vault, { state }) => {
					const count = await countUnsent(vault);
					return async () => ({ count, ...(await vault.openState(state)) });
				}),
				({ count, me, revoked }) => {
					const person = me?.person_id ?? null;
					const more = count > this.#ports.report.unsent || person !== this.#person;
					this.#ports.report.unsent = count;
					this.#person = person;
					// Known from the last visit: without a network nobody says it again.
					if (revoked) this.#stuck ??= 'revoked';
					this.#tell();
					// The first value is what the first round starts from, unless that was before somebody joined.
					if (more && (!first || this.#foundNobody)) this.ring();
					first = false;
					this.#listen();
				},
				() => this.#tell()
			)
		);
	}

	stop(): void {
		for (const stop of this.#stops.splice(0)) stop();
		this.#cancelTimer();
		this.#leading = false;
		this.#listen();
		this.#current += 1;
	}

	/** Something may be new: a round starts now, or after the one that is under way. */
	ring(): void {
		if (!this.#leading) return;
		if (this.#running) this.#again = true;
		else void this.#run();
	}

	/** One round now, also in a tab that does not lead; for joining, where the answer is waited for. */
	async once(): Promise<Outcome | 'offline'> {
		const { store, remote, clock } = this.#ports;
		const vault = await store.vault();
		try {
			const outcome = await round(vault, remote, clock, this.#rounds === 0);
			this.#rounds += 1;
			this.#reached(outcome);
			if (outcome === 'done') await this.#sendFile(vault);
			return outcome;
		} catch (error) {
			this.#missed(vault, error);
			return 'offline';
		}
	}

	/** Where Storage alone does not answer, the rest goes on as before, and it is asked again later. */
	async #sendFile(vault: Vault): Promise<void> {
		try {
			if (await sendFile(vault, this.#ports.bring, this.#ports.clock)) this.#again = true;
		} catch (error) {
			if (!(error instanceof RemoteError)) throw error;
			this.#failures += 1;
		}
	}

	#lead(leading: boolean): void {
		this.#leading = leading;
		this.#listen();
		if (leading) this.ring();
		else this.#cancelTimer();
	}

	#listen(): void {
		this.#doorbell.listenFor(this.#leading ? this.#person : null);
	}

	async #run(): Promise<void> {
		const mine = ++this.#current;
		this.#running = true;
		this.#wait(HANGS, () => this.#giveUp(mine));
		do {
			this.#again = false;
			await this.#ports.store.saveAgain();
			await this.once();
			if (mine !== this.#current) return;
		} while (this.#again && this.#failures === 0);
		this.#running = false;
		this.#waitForNext();
	}

	#giveUp(round: number): void {
		if (round !== this.#current) return;
		this.#running = false;
		this.ring();
	}

	#waitForNext(): void {
		const { clock, signals, store } = this.#ports;
		if (!this.#leading) return;
		if (this.#failures > 0) this.#wait(retryDelay(this.#failures, clock.random()), () => this.ring());
		else if (store.trouble === 'storage_full') this.#wait(SAVE_AGAIN, () => this.ring());
		else this.#wait(POLL, () => (signals.visible() ? this.ring() : this.#waitForNext()));
	}

	#wait(ms: number, work: () => void): void {
		this.#cancelTimer();
		this.#cancelTimer = this.#ports.clock.after(ms, work);
	}

	#reached(outcome: Outcome): void {
		this.#failures = outcome === 'stale' ? this.#failures + 1 : 0;
		this.#stuck = STUCK[outcome] ?? null;
		const { report, clock } = this.#ports;
		if (outcome !== 'nobody') report.online = true;
		this.#foundNobody = outcome === 'nobody';
		if (this.#foundNobody && this.#person !== null) this.#again = true;
		if (outcome === 'done') report.lastPull = new Date(clock.now());
		this.#tell();
	}

	/** Being offline is a state. An error in our own code or on the disk must not stop the next attempt either. */
	#missed(vault: Vault, error: unknown): void {
		this.#failures += 1;
		if (error instanceof RemoteError) {
			const answered = error.code === 'signed_out' || error.code === 'refused';
			this.#ports.report.online = answered;
			if (answered) this.#stuck = 'cannot_update';
		} else if (storageTrouble(error) === 'storage_full') this.#stuck = 'storage_full';
		else void this.#ports.store.reopen(vault);
		this.#tell();
	}

	#tell(): void {
		this.#ports.report.stuck = this.#stuck ?? this.#ports.store.trouble;
	}
}
