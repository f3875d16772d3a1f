import type { Plugin } from 'vite';

/** Svelte tells each component which snippets it is given, for components of an older kind: none of ours is. */
export function noSlots(): Plugin {
	return {
		name: 'no-slots',
		apply: 'build',
		transform(code, id) {
			return id.endsWith('.svelte') ? { code: withoutSlots(code), map: null } : null;
		}
	};
}

/** A compiled component without those lists. */
export function withoutSlots(code: string): string {
	return code.replace(/,\s*\$\$slots: \{[^{}]*\}/g, '');
}
