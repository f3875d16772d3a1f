const URL_OF_WORKER = '/service-worker.js';

/** Trusted Types, as far as needed here; TypeScript does not know them yet. */
interface TrustedTypes {
	createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(input: string): string };
}

/**
 * Address of the service worker in the form that a page with `require-trusted-types-for 'script'` accepts: a plain
 * string would be refused. The policy has the name that SvelteKit uses, because that is the one hosts allow.
 */
export function workerUrl(): string {
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	if (!trustedTypes) return URL_OF_WORKER;
	return trustedTypes
		.createPolicy('sveltekit-trusted-url', { createScriptURL: () => URL_OF_WORKER })
		.createScriptURL('');
}
