/** A script and the tag its words get when the screen is in another script. */
const scripts = [
	{ of: /\p{Script=Arabic}/gu, tag: 'ar', screens: ['ar', 'fa-AF', 'fa', 'ps', 'ur', 'ckb'] },
	{ of: /\p{Script=Ethiopic}/gu, tag: 'ti', screens: ['ti', 'am'] },
	{ of: /\p{Script=Cyrillic}/gu, tag: 'uk', screens: ['uk', 'ru'] },
	{ of: /\p{Script=Latin}/gu, tag: 'nb', screens: [] }
] as const;

/**
 * The language own words are most likely in, as a BCP 47 tag: that of the screen, unless they are mostly in a script
 * the screen's language is not written in. Somebody who reads Arabic may write their goal in Norwegian.
 */
export function writtenIn(words: string, screen: string): string {
	const counts = scripts.map(({ of, ...script }) => ({ ...script, count: words.match(of)?.length ?? 0 }));
	const most = counts.reduce((best, one) => (one.count > best.count ? one : best));
	if (most.count === 0) return screen;
	const own = counts.find(({ screens }) => screens.some((tag) => tag === screen))?.tag ?? 'nb';
	return most.tag === own ? screen : most.tag;
}
