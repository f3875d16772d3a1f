import { isWhole, secretIn } from './code.ts';

type Answer = { ok: true } | { ok: false; code: 'no_match' | 'already_bound' | 'offline' | 'failed' };

/** What joining needs of the app. `kept` survives a closed app: the code is safe until there is a network. */
export interface Needs {
	join(text: string): Promise<Answer>;
	signOut(): Promise<void>;
	kept(): Promise<string>;
	keep(text: string): Promise<void>;
}

/** before: four sentences. kept: waits for the network. joined: "are you Amina?". */
export type Step = 'before' | 'code' | 'joining' | 'kept' | 'joined' | 'not_you' | 'taken';

/** Joining with a link or a code, one question at a time. */
export class Joining {
	step = $state<Step>('before');
	problem = $state<'no_match' | 'failed' | null>(null);
	code = $state('');
	#needs: Needs;
	#text = $state('');

	constructor(needs: Needs) {
		this.#needs = needs;
	}

	/** A link or a code is at hand. */
	get hasText(): boolean {
		return this.#text !== '';
	}

	/** Asks for a code, from somebody who has come without one. */
	ask(): void {
		this.#ask(null);
	}

	/** Takes the secret out of the address, or the one kept from last time. */
	async start(address: string): Promise<void> {
		const secret = secretIn(address);
		if (secret) await this.#needs.keep(secret);
		this.#text = secret ?? (await this.#needs.kept());
	}

	/** The four sentences have been read. */
	async accept(): Promise<void> {
		if (this.#text === '') this.ask();
		else await this.#try();
	}

	async useCode(): Promise<void> {
		if (!isWhole(this.code)) this.problem = 'no_match';
		else await this.use(this.code);
	}

	async use(text: string): Promise<void> {
		this.#text = text;
		await this.#needs.keep(text);
		await this.#try();
	}

	/** Once more, after the network came back. */
	async again(): Promise<void> {
		if (this.step === 'kept') await this.#try();
	}

	/** "That is not me": nothing of the other person stays on this phone. */
	async deny(): Promise<void> {
		await this.#needs.signOut();
		this.step = 'not_you';
	}

	async #try(): Promise<void> {
		this.problem = null;
		this.step = 'joining';
		const answer = await this.#needs.join(this.#text);
		if (!answer.ok && answer.code === 'offline') {
			this.step = 'kept';
			return;
		}
		if (!answer.ok && answer.code === 'failed') {
			this.#ask('failed');
			return;
		}
		this.#text = '';
		await this.#needs.keep('');
		if (answer.ok) this.step = 'joined';
		else if (answer.code === 'already_bound') this.step = 'taken';
		else this.#ask('no_match');
	}

	#ask(problem: 'no_match' | 'failed' | null): void {
		this.problem = problem;
		this.step = 'code';
	}
}
