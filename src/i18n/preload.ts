/** What Vite writes about each file of the build, by source path. */
export type Manifest = Readonly<Record<string, { file: string; imports?: string[] } | undefined>>;

/**
 * The files a first screen needs in each language, by tag. Known before the app has loaded, they save a slow phone one
 * round trip: without them the app must arrive before it can ask for its words.
 */
export function languageFiles(manifest: Manifest, tags: readonly string[]): Record<string, string[]> {
	const filesOf = (source: string): string[] => {
		const entry = manifest[source];
		return entry === undefined ? [] : [`/${entry.file}`, ...(entry.imports ?? []).flatMap(filesOf)];
	};
	const firstOf = (tag: string) =>
		[`src/i18n/paraglide/messages/${tag}.js`, `src/i18n/dates/${tag}.json`].flatMap(filesOf);
	return Object.fromEntries(tags.map((tag) => [tag, [...new Set(firstOf(tag))]]));
}

/** Hands the files to boot.js in the page itself. Throws when the page no longer loads boot.js as it is written here. */
export function withLanguageFiles(html: string, files: Readonly<Record<string, string[]>>): string {
	const script = 'src="/boot.js"';
	if (!html.includes(script)) throw new Error(`The page does not hold ${script}`);
	const value = JSON.stringify(files).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	return html.replace(script, `data-languages="${value}" ${script}`);
}
