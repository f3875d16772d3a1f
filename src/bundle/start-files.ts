/** What Vite writes about each file of the build, by source path; `name` is that of its group in chunks.ts. */
export type Manifest = Readonly<
	Record<string, { file: string; name?: string; imports?: string[]; css?: string[] } | undefined>
>;

/** Files to ask for before the app has loaded: by language tag, by the path of a first screen, and by both. */
export interface StartFiles {
	languages: Record<string, string[]>;
	screens: Record<string, string[]>;
	words: Record<string, Record<string, string[]>>;
}

/**
 * The files a first screen needs. Known before the app has loaded, they save a slow phone a round trip each for the
 * words and for the screen: without them the app must arrive before it can ask for either.
 * @param screens sources of the screens in the manifest, by path; a screen that leads on to another names both.
 * @param parts of the words (i18n/parts.ts) that a screen shows, by path.
 * @param inPage files that the page names itself.
 */
export function startFiles(
	manifest: Manifest,
	tags: readonly string[],
	screens: Readonly<Record<string, readonly string[]>>,
	parts: Readonly<Record<string, string>>,
	inPage: (file: string) => boolean
): StartFiles {
	const all = (sources: readonly string[]): string[] => [
		...new Set(sources.flatMap((source) => filesOf(manifest, source)).filter((file) => !inPage(file)))
	];
	const words = (part: string): Record<string, string[]> =>
		Object.fromEntries(
			tags.map((tag) => [
				tag,
				all(Object.keys(manifest).filter((key) => manifest[key]?.name === `words-${tag}${part}`))
			])
		);
	return {
		languages: words(''),
		screens: Object.fromEntries(Object.entries(screens).map(([path, sources]) => [path, all(sources)])),
		words: Object.fromEntries(Object.entries(parts).map(([path, part]) => [path, words(`-${part}`)]))
	};
}

/**
 * The page without styles that only a later screen needs: SvelteKit names those too, and a slow phone would wait for
 * each before it draws anything. They come with what needs them.
 * @param sources what every page starts with, in the manifest.
 */
export function withoutLaterStyles(html: string, manifest: Manifest, sources: readonly string[]): string {
	const needed = new Set(sources.flatMap((source) => filesOf(manifest, source)));
	return html.replace(/[\t ]*<link href="([^"]+)" rel="stylesheet">\n/g, (link, href: string) =>
		needed.has(href) ? link : ''
	);
}

/** A file with its styles and all it imports. */
function filesOf(manifest: Manifest, source: string): string[] {
	const entry = manifest[source];
	if (entry === undefined) return [];
	const imported = (entry.imports ?? []).flatMap((next) => filesOf(manifest, next));
	return [...[entry.file, ...(entry.css ?? [])].map(fromRoot), ...imported];
}

const fromRoot = (file: string): string => (file.startsWith('/') ? file : `/${file}`);

/** Hands the files to boot.js in the page itself. Throws when the page no longer loads boot.js as it is written here. */
export function withStartFiles(html: string, files: StartFiles): string {
	const script = 'src="/boot.js"';
	if (!html.includes(script)) throw new Error(`The page does not hold ${script}`);
	const value = JSON.stringify(files).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
	return html.replace(script, `data-start="${value}" ${script}`);
}
