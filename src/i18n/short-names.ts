/**
 * Names of messages, made short in the build. Each stands in the file of a language and wherever it is shown: at seven
 * letters and more a fifth of what a phone fetches of a language were names.
 */
import type { Plugin } from 'vite';

const OUR_CODE = /\/src\/(?!i18n\/(?:catalogue|dates)\/).+\.(?:ts|js|svelte)(?:\?part=\w+)?$/;

/** `keys` are all names of messages: other words stay as they are. */
export function shortNames(keys: readonly string[]): Plugin {
	const rename = renaming(keys);
	return {
		name: 'short-message-names',
		apply: 'build',
		enforce: 'pre',
		transform(code, id) {
			return OUR_CODE.test(id) ? { code: rename(code), map: null } : null;
		}
	};
}

/**
 * Renames messages where they are made (`const save =`), asked for (`m.save`) and named by a table from codes to messages
 * (`'save'`): what check/usage.ts counts as asked for. Nothing else of the app is called as a message is.
 */
export function renaming(keys: readonly string[]): (code: string) => string {
	const short = new Map([...keys].sort().map((key, i) => [key, `m${i.toString(36)}`]));
	return (code) =>
		code.replace(/(?<=\bconst |\.)[a-z]\w*|(?<=(['"`]))[a-z]\w*(?=\1)/g, (word) => short.get(word) ?? word);
}
