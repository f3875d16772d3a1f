/** Logical properties only: a screen that names left or right is wrong for everybody who reads from the other side. */
export default {
	overrides: [{ files: ['**/*.svelte'], customSyntax: 'postcss-html' }],
	rules: {
		'property-disallowed-list': [
			[
				'/^(margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)/',
				'/^border-(top|bottom)-(left|right)-radius$/',
				...[
					'left',
					'right',
					'top',
					'bottom',
					'width',
					'height',
					'min-width',
					'max-width',
					'min-height',
					'max-height',
					'float',
					'clear'
				]
			],
			{ message: 'Use the logical property (inline/block, start/end).' }
		],
		'declaration-property-value-disallowed-list': { 'text-align': ['left', 'right'] },
		'color-no-hex': null,
		'declaration-no-important': true,
		'no-duplicate-selectors': true,
		'block-no-empty': true
	}
};
