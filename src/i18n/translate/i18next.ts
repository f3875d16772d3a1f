/** The texts as i18next's JSON, version 4: nested by group, `{{name}}` for a parameter, `key_few` for a plural category. */

export function toI18next(texts: ReadonlyMap<string, string>): string {
	const top: Nested = {};
	for (const [id, text] of texts) {
		const path = id.split('.');
		const key = path.pop() ?? '';
		let group = top;
		for (const name of path) group = group[name] = (group[name] ?? {}) as Nested;
		group[key] = text.replace(/\{(\w+)\}/g, '{{$1}}');
	}
	return `${JSON.stringify(top, null, 2)}\n`;
}

interface Nested {
	[name: string]: string | Nested;
}

/** Throws a SyntaxError when it is no JSON of texts. */
export function fromI18next(json: string): Map<string, string> {
	const found = new Map<string, string>();
	const visit = (value: unknown, path: string): void => {
		if (typeof value === 'string') found.set(path, value.replace(/\{\{\s*(\w+)\s*\}\}/g, '{$1}'));
		else if (value === null || typeof value !== 'object' || Array.isArray(value))
			throw new SyntaxError(`${path} is neither a text nor a group of texts`);
		else for (const [name, inner] of Object.entries(value)) visit(inner, path === '' ? name : `${path}.${name}`);
	};
	visit(JSON.parse(json), '');
	return found;
}
