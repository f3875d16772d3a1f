/** How the languages are compiled and cut: used by the build and by `npm run check`. */
import { paraglideVitePlugin, type CompilerOptions } from '@inlang/paraglide-js';
import type { Plugin } from 'vite';
import { onlyPart } from './parts.ts';

/** Options of the Paraglide compiler: one module per language, and our own holder (i18n.svelte.ts) decides which. */
export const paraglideOptions = {
	project: './src/i18n/project.inlang',
	outdir: './src/i18n/paraglide',
	outputStructure: 'locale-modules',
	strategy: ['globalVariable', 'baseLocale'],
	// What the compiler's plugin puts in by itself; named, so that what `npm run check` compiles is the same.
	isServer: "import.meta.env?.SSR ?? typeof window === 'undefined'"
} satisfies CompilerOptions;

/** Compiles the messages, unless whoever runs us has done so: it takes ten seconds, and `npm test` comes by six times. */
export function compiledLanguages() {
	return process.env['LANGUAGES_COMPILED'] === '1' ? null : paraglideVitePlugin(paraglideOptions);
}

/** Cuts each language into the parts of parts.ts. Where nothing is built, every part is the whole language. */
export function cutLanguages(): Plugin {
	return {
		name: 'cut-languages',
		apply: 'build',
		enforce: 'pre',
		transform(code, id) {
			const part = /\/paraglide\/messages\/.+\?part=(\w+)$/.exec(id)?.[1];
			return part === undefined ? null : { code: onlyPart(code, part), map: null };
		}
	};
}

/**
 * Gives the words of a language as one object: bound one by one, as a module's exports are, its thousand texts are a third
 * longer, and are bound before the first screen.
 */
export function wordsAsOne(): Plugin {
	return {
		name: 'words-as-one',
		enforce: 'pre',
		transform(code, id) {
			if (!/\/paraglide\/messages\/.+\?part=/.test(id)) return null;
			const names = [...code.matchAll(/^export const (\w+) =/gm)].map(([, name]) => name);
			return { code: `${code.replace(/^export const /gm, 'const ')}\nexport default { ${names.join()} };`, map: null };
		}
	};
}

const LANGUAGE_MODULE =
	/src\/(?:i18n\/(?:paraglide\/messages|dates|catalogue)|lib\/features\/listen\/recorded)\/(?:[a-z]+\.)?([A-Za-z-]+)\.(?:js|json|ts)(?:\?part=(\w+))?$/;

/**
 * Names the files of a language `lang-<tag>-<hash>.js`, so that the service worker can leave other languages alone, and
 * `lang-<tag>-worker-<hash>.js` where no participant reads them.
 */
export function nameLanguageFiles(tags: readonly string[]): Plugin {
	return {
		name: 'name-language-files',
		outputOptions(options) {
			const usual = options.chunkFileNames;
			return {
				...options,
				chunkFileNames(chunk) {
					const found = chunk.moduleIds
						.map((id) => LANGUAGE_MODULE.exec(id))
						.find((language) => language?.[1] && tags.includes(language[1]));
					if (found) return `_app/immutable/chunks/lang-${found[1]}${found[2] === 'worker' ? '-worker' : ''}-[hash].js`;
					return typeof usual === 'function' ? usual(chunk) : (usual ?? '_app/immutable/chunks/[hash].js');
				}
			};
		}
	};
}
