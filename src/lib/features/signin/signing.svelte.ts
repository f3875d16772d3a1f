type Sent = { ok: true } | { ok: false; code: 'offline' | 'failed' | 'too_many' };
type Checked = { ok: true } | { ok: false; code: 'no_match' | 'offline' | 'failed' | 'already_bound' };

export type Problem = 'no_match' | 'offline' | 'failed' | 'too_many' | 'already_bound';

export interface Needs {
	requestCode(email: string): Promise<Sent>;
	verifyCode(email: string, code: string): Promise<Checked>;
}

/** A worker signs in: the e-mail address first, then the code that was sent there. */
export class Signing {
	step = $state<'email' | 'code' | 'done'>('email');
	email = $state('');
	code = $state('');
	problem = $state<Problem | null>(null);
	busy = $state(false);
	#needs: Needs;

	constructor(needs: Needs) {
		this.#needs = needs;
	}

	/** Sends a code; also for "send a new one". */
	async send(): Promise<void> {
		await this.#ask(
			() => this.#needs.requestCode(this.email.trim()),
			() => (this.step = 'code')
		);
	}

	async check(): Promise<void> {
		const code = this.code.replace(/\D/g, '');
		await this.#ask(
			() => this.#needs.verifyCode(this.email.trim(), code),
			() => (this.step = 'done')
		);
	}

	/** Another address. */
	back(): void {
		this.step = 'email';
		this.code = '';
		this.problem = null;
	}

	async #ask(question: () => Promise<Sent | Checked>, onward: () => void): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		this.problem = null;
		const answer = await question();
		this.busy = false;
		if (answer.ok) onward();
		else this.problem = answer.code;
	}
}
