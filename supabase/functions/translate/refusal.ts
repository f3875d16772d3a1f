/** All that a phone is told when there is no translation. */
export type Code = 'signed_out' | 'off' | 'too_long' | 'busy' | 'failed';

export class Refusal extends Error {
	readonly code: Code;

	constructor(code: Code) {
		super(code);
		this.code = code;
	}
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;
