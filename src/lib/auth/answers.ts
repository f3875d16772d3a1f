import { RemoteError } from '../remote/errors.ts';

export type Answer<Code> = { ok: true } | { ok: false; code: Code };

export function no<Code extends string>(code: Code): { ok: false; code: Code } {
	return { ok: false, code };
}

/** `offline` and `failed` instead of an error: the screens decide by code. */
export async function orFailure<T>(work: () => Promise<T>): Promise<T | { ok: false; code: 'offline' | 'failed' }> {
	try {
		return await work();
	} catch (error) {
		return no(failure(error));
	}
}

export function failure(error: unknown): 'offline' | 'failed' {
	return error instanceof RemoteError && error.code === 'offline' ? 'offline' : 'failed';
}

export function statusOf(error: unknown): number {
	return error instanceof RemoteError ? error.status : 0;
}
