/** One JavaScript file of the build. */
export interface BuiltFile {
	/** Path, whose last part is "lang-<tag>-<hash>.js" for the files of a language, with "-worker" before the hash for workers. */
	path: string;
	source: string;
}

const languageFile = /(?:^|\/)lang-([A-Za-z-]+?)(?:-worker)?-[\w-]{8}\.js$/;
/** Shorter texts are found in code by chance. */
const telling = 20;

const quotes = /['"`]/;

/** Texts that tell a language: long enough, without parameters or quotes, and in no other language. */
function samplesOf(textsByTag: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
	const all = [...textsByTag.values()].flatMap((texts) => [...new Set(texts)]);
	const counts = new Map<string, number>();
	for (const text of all) counts.set(text, (counts.get(text) ?? 0) + 1);
	const tells = (text: string) => text.length >= telling && !/[{}'"`\\\n]/.test(text) && counts.get(text) === 1;
	return new Map([...textsByTag].map(([tag, texts]) => [tag, texts.filter(tells)]));
}

/** What stands between quotes: whole texts, since a text of one language may be part of another's (nb "…nett", nn "…nettet"). */
const textsBetweenQuotes = (source: string) => new Set(source.split(quotes));

/**
 * Why a reader would download a language that is not theirs: its texts stand outside its own files, or one of its files
 * is imported by another file instead of on demand. Also when a language has no texts in the build at all.
 */
export function strayLanguages(
	files: readonly BuiltFile[],
	textsByTag: ReadonlyMap<string, readonly string[]>
): string[] {
	const samples = samplesOf(textsByTag);
	const held = files.map(({ source }) => textsBetweenQuotes(source));
	const strays = files.flatMap(({ path, source }, i) => {
		const own = languageFile.exec(path)?.[1];
		const stray = [...samples].filter(([tag, texts]) => tag !== own && texts.some((text) => held[i]?.has(text)));
		const imported = [...source.matchAll(/(?:from|import)\s*["'][^"']*\/?lang-([A-Za-z-]+)-[\w-]{8,}\.js["']/g)];
		return [
			...stray.map(([tag]) => `${path} holds texts in ${tag}`),
			...imported.map(([, tag]) => `${path} always loads ${tag}`)
		];
	});
	const absent = [...samples].filter(([, texts]) => !texts.some((text) => held.some((file) => file.has(text))));
	return [...strays, ...absent.map(([tag]) => `no file holds the texts in ${tag}`)];
}
