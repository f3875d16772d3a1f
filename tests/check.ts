/** `npm run check`: types, lint, import direction, styles, format, catalogues. */
import { runAll, tool } from './steps.ts';

const tsx = (name: string, ...args: string[]) => tool(name, 'tsx/dist/cli.mjs', ...args);

await runAll([
	tsx('languages compiled', 'tests/check/compile-languages.ts'),
	tool('SvelteKit types', '@sveltejs/kit/svelte-kit.js', 'sync'),
	[
		tool('types', 'svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
		tool('lint and import direction', 'eslint/bin/eslint.js', '.', '--max-warnings', '0'),
		tool('format', 'prettier/bin/prettier.cjs', '--check', '.'),
		tool(
			'logical styles',
			'stylelint/bin/stylelint.mjs',
			'--config',
			'tests/check/stylelint.config.js',
			'{src,tests}/**/*.{css,svelte}'
		),
		tool('types of the service worker', 'typescript/bin/tsc', '--noEmit', '-p', 'src/service-worker'),
		tsx('catalogues', 'tests/check/catalogues.ts')
	]
]);
