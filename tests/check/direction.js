/**
 * Which folder may import what (design: imports point one way). `only` lists the folders of src/lib a folder may
 * import; `packages` the libraries kept to one place, so that the phone's store and the network stay behind one door.
 * The sign-in, which belongs to the network, has a small database of its own.
 */
/** @type {Record<string, { only: string[], packages?: string[] }>} */
const FOLDERS = {
	core: { only: ['core'] },
	data: { only: ['data', 'core'], packages: ['dexie'] },
	remote: { only: ['remote', 'core'], packages: ['@supabase/', 'dexie'] },
	sync: { only: ['sync', 'data', 'remote', 'core'] },
	auth: { only: ['auth', 'data', 'remote', 'core'] },
	ui: { only: ['ui'] },
	features: { only: ['features', 'ui', 'data', 'core', 'app'] },
	app: { only: ['app', 'auth', 'sync', 'data', 'remote', 'core'] }
};

const GUARDED = ['dexie', '@supabase/'];
const ALL = Object.keys(FOLDERS);

/**
 * ESLint forbids every import that is not to the right of the folder, by alias or by relative path.
 * @type {import('eslint').Linter.Config[]}
 */
export const directionRules = [
	...Object.entries(FOLDERS).map(([folder, rule]) => ({
		files: [`src/lib/${folder}/**`],
		ignores: ['**/*.test.ts'],
		rules: restricted([
			...ALL.filter((other) => !rule.only.includes(other)).map((other) => inside(other, folder)),
			...GUARDED.filter((name) => !(rule.packages ?? []).some((allowed) => allowed.startsWith(name))).map(guarded),
			...(folder === 'core' ? [{ regex: '^(svelte|\\$app|#i18n)', message: 'core is plain TypeScript.' }] : []),
			{ regex: '^(\\.\\./)+routes/', message: 'Routes are on top: nothing imports them.' }
		])
	})),
	{
		files: ['src/routes/**'],
		rules: restricted([...['remote', 'sync'].map((other) => inside(other, 'routes')), ...GUARDED.map(guarded)])
	},
	{
		files: ['src/lib/core/**'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
					message: 'core gets the time as an argument.'
				},
				{
					selector: "NewExpression[callee.name='Date'][arguments.length=0]",
					message: 'core gets the time as an argument.'
				}
			]
		}
	},
	{
		files: ['src/service-worker/**'],
		rules: restricted([{ regex: '(^#lib/|/lib/)', message: 'The service worker stands alone.' }])
	}
];

/** @param {string} other @param {string} folder */
function inside(other, folder) {
	return {
		regex: `^(#lib/|(\\.\\./)+)${other}/`,
		message: `${folder} may not import ${other}: imports point one way.`
	};
}

/** @param {string} name */
function guarded(name) {
	return { regex: `^${name}`, message: `${name} has its home elsewhere; go through it.` };
}

/**
 * @param {object[]} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
function restricted(patterns) {
	return { 'no-restricted-imports': ['error', { patterns }] };
}
