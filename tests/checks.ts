import { tool, type Step } from './steps.ts';

const tsx = (name: string, ...args: string[]): Step => tool(name, 'tsx/dist/cli.mjs', ...args);

/** What most others wait for, so it begins first. */
const prepare: Step[] = [
	tsx('languages compiled', 'tests/check/compile-languages.ts'),
	{
		...tool('SvelteKit types', '@sveltejs/kit/svelte-kit.js', 'sync'),
		after: ['languages compiled']
	}
];

/** Every check of the sources, for running side by side: what waits for nothing fills the time that others need first. */
export const checks: Step[] = [
	...prepare,
	{
		...tool('types', 'svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
		after: ['SvelteKit types']
	},
	tool('lint and import direction', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'),
	tool('format', 'prettier/bin/prettier.cjs', '--check', '.'),
	{ ...tsx('catalogues', 'tests/check/catalogues.ts'), after: ['languages compiled'] },
	tool(
		'logical styles',
		'stylelint/bin/stylelint.mjs',
		'--config',
		'tests/check/stylelint.config.js',
		'{src,tests}/**/*.{css,svelte}'
	),
	{
		...tool('types of the service worker', 'typescript/bin/tsc', '--noEmit', '-p', 'src/service-worker'),
		after: ['SvelteKit types']
	}
];
