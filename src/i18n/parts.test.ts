import { expect, test } from 'vitest';
import { onlyPart, partOf } from './parts.ts';

const compiled = `import * as registry from "../registry.js"

export const app_name = () => {
	return (\`Stegvis\`)
};

export const people_all = (i) => {
	const n = registry.plural("nb", i?.n, {});return (\`};\`)
};

export const people_title = () => {
	return (\`Deltakere\`)
};
`;

test.each([
	['app_name', 'base'],
	['people_all', 'worker'],
	['people_title', 'base'],
	['team_no', 'base'],
	['team_nobody_else', 'worker'],
	['rating_title', 'method']
])('%s travels with the %s words', (key, part) => {
	expect(partOf(key)).toBe(part);
});

test('each message of a language stands in exactly one part', () => {
	const namesIn = (part: string) =>
		[...onlyPart(compiled, part).matchAll(/export const (\w+)/g)].map(([, name]) => name);
	expect(namesIn('base')).toEqual(['app_name', 'people_title']);
	expect(namesIn('worker')).toEqual(['people_all']);
	expect(namesIn('method')).toEqual([]);
	expect(onlyPart(compiled, 'worker')).toContain('registry.plural');
});
