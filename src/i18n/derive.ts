/** Makes all that follows from languages.ts; `npm run languages` after a change there, `npm run check` says when it is due. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import phrases from './catalogue/phrases.nb.json' with { type: 'json' };
import topics from './catalogue/topics.nb.json' with { type: 'json' };
import { clipLists, type ClipList } from './clips.ts';
import { dateWordsOf } from './dates/source.ts';
import { browserNames, languages } from './languages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const settings = 'src/i18n/project.inlang/settings.json';
const boot = 'static/boot.js';

const withParams = new Set(
	Object.entries({ ...topics.steps, ...phrases.phrases }).flatMap(([key, text]) => (text.includes('{') ? key : []))
);

/** Each file that follows from the languages, as it should be. */
export async function derived(): Promise<{ path: string; text: string }[]> {
	const inlang = JSON.parse(await readFile(root + settings, 'utf8')) as Record<string, unknown>;
	const clips = await clipLists(
		`${root}static/clips`,
		languages.map(({ tag }) => tag),
		withParams
	);
	const texts = [
		...languages.map((language) => [`src/i18n/dates/${language.tag}.json`, JSON.stringify(dateWordsOf(language))]),
		...clips.map(({ tag, list }) => [`src/lib/features/listen/recorded/${tag}.ts`, recordedModule(tag, list)]),
		[settings, JSON.stringify({ ...inlang, locales: languages.map(({ tag }) => tag) })],
		[boot, withLanguages(await readFile(root + boot, 'utf8'))]
	] as const;
	return Promise.all(
		texts.map(async ([path = '', text = '']) => {
			const style = await resolveConfig(root + path);
			return { path, text: await format(text, { ...style, filepath: path }) };
		})
	);
}

/** Brings what plays clips along, so that this too costs nothing while there are none. */
const recordedModule = (tag: string, list: ClipList): string =>
	`import { clips } from '../clips.ts';\n\nexport default clips('${tag}', ${JSON.stringify(list)});\n`;

/** The start-up script, which is read before anything else is there, with what it must know. */
function withLanguages(script: string): string {
	const names = JSON.stringify(Object.fromEntries(browserNames));
	const rightToLeft = JSON.stringify(languages.filter(({ dir }) => dir === 'rtl').map(({ tag }) => tag));
	return script
		.replace(/var names = \{[^}]*\};/, `var names = ${names};`)
		.replace(/var rightToLeft = \[[^\]]*\];/, `var rightToLeft = ${rightToLeft};`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	for (const { path, text } of await derived()) await writeFile(root + path, text);
	// The words may differ between ICU versions; the drift check compares only under the version named here.
	await writeFile(`${root}src/i18n/dates/icu.txt`, `${process.versions.icu ?? ''}\n`);
}
