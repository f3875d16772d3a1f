/**
 * Svelte without what takes over pages that a server has drawn, and without the modes of older components: no server
 * draws this app, and each component uses runes. The library asks in each block; here the answer is known.
 */
import type { Plugin } from 'vite';

interface Rewritten {
	/** Its path ends so. */
	file: string;
	/** What stands in the library, once, and what in the app. */
	texts: readonly (readonly [string, string])[];
}

export const REWRITTEN: readonly Rewritten[] = [
	{
		file: 'svelte/src/internal/client/dom/hydration.js',
		texts: [
			['export let hydrating = false;', 'export const hydrating = false;'],
			['\thydrating = value;', '']
		]
	},
	// Who turns a mode on stops the build: the function for it is gone.
	{
		file: 'svelte/src/internal/flags/index.js',
		texts: [
			...['async', 'legacy', 'tracing'].flatMap((mode) => [
				[`export let ${mode}_mode_flag`, `export const ${mode}_mode_flag`] as const,
				[`export function enable_${mode}_mode_flag() {\n\t${mode}_mode_flag = true;\n}`, ''] as const
			]),
			['export function disable_async_mode_flag() {\n\tasync_mode_flag = false;\n}', '']
		]
	},
	{
		file: 'svelte/src/legacy/legacy-client.js',
		texts: [['(options.hydrate ? hydrate : mount)', 'mount']]
	},
	// Taken apart, Svelte's index would come along whole.
	{
		file: '@sveltejs/kit/src/runtime/client/client.js',
		texts: [['const { onMount, tick } = svelte;', 'const onMount = svelte.onMount;\nconst tick = svelte.tick;']]
	}
];

export function noHydration(): Plugin {
	return {
		name: 'no-hydration',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		transform(code, id) {
			if (id.endsWith('.svelte')) return { code: withoutCursor(code), map: null };
			const library = REWRITTEN.find(({ file }) => id.endsWith(`/node_modules/${file}`));
			return library ? { code: rewritten(code, library), map: null } : null;
		}
	};
}

/** Throws when the library no longer holds what stands here. */
export function rewritten(code: string, { file, texts }: Rewritten): string {
	return texts.reduce((rest, [from, to]) => {
		if (rest.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`);
		return rest.replace(from, to);
	}, code);
}

/** A compiled component without the steps from one node of a drawn page to the next, and without what is only asked there. */
export function withoutCursor(code: string): string {
	return code
		.replace(/^\s*\$\.(?:reset|next|remove_input_defaults|remove_textarea_child)\([\w$]*\);\n/gm, '')
		.replace(/\$\.only_child\(/g, '$.child(')
		.replace(/(\$\.(?:child|first_child)\([\w$]+), true\)/g, '$1)')
		.replace(/(\$\.sibling\((?:[\w$]+|\$\.\w+\([\w$]+\)))(?:, 1|(, \d+)), true\)/g, '$1$2)');
}
