import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { directionRules } from './tests/check/direction.js';
import svelteConfig from './svelte.config.js';

export default ts.config(
	{
		ignores: [
			'build',
			'.svelte-kit',
			'.local',
			'node_modules',
			'test-results',
			'src/i18n/paraglide',
			'src/lib/remote/database.types.ts'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			eqeqeq: 'error',
			'no-console': 'error',
			'max-lines': ['error', 500],
			'@typescript-eslint/no-non-null-assertion': 'error',
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'svelte/button-has-type': 'error',
			'svelte/require-each-key': 'error',
			'svelte/no-at-html-tags': 'error',
			'svelte/no-inline-styles': 'error',
			// Plain Map and Set are caches here; what a screen shows comes from $state.raw and live queries.
			'svelte/prefer-svelte-reactivity': 'off',
			// The app is served from the root of its own host, so a plain path is the route.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	{ files: ['supabase/**', 'tests/**', 'src/i18n/translate/main.ts'], rules: { 'no-console': 'off' } },
	// Playwright demands a destructured first argument of a fixture.
	{ files: ['tests/e2e/**'], rules: { 'no-empty-pattern': 'off' } },
	...directionRules
);
