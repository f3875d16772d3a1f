const SYSTEMS: [RegExp, string][] = [
	[/iPhone/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/Android/, 'Android'],
	[/Windows/, 'Windows'],
	[/Mac OS X/, 'Mac'],
	[/Linux|CrOS/, 'Linux']
];

const BROWSERS: [RegExp, string][] = [
	[/Firefox|FxiOS/, 'Firefox'],
	[/SamsungBrowser/, 'Samsung Internet'],
	[/Edg/, 'Edge'],
	[/Chrome|CriOS/, 'Chrome'],
	[/Safari/, 'Safari']
];

/** What a phone calls itself, such as "Android, Chrome": enough to know it again, nothing that tells it from others. */
export function deviceName(userAgent: string): string {
	const first = (names: [RegExp, string][]): string[] => {
		const found = names.find(([pattern]) => pattern.test(userAgent));
		return found ? [found[1]] : [];
	};
	return [...first(SYSTEMS), ...first(BROWSERS)].join(', ');
}
