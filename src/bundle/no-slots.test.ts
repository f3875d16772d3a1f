import { readdirSync, readFileSync } from 'node:fs';
import { compile } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { withoutSlots } from './no-slots.ts';

test('what a component is given stays, the list of it goes', () => {
	const source = '<script>import Row from "./Row.svelte";</script><Row a={1}>x{#snippet sub()}y{/snippet}</Row>';
	const { code } = compile(source, { generate: 'client' }).js;
	expect(code).toContain('$$slots: { sub: true, default: true }');
	const left = withoutSlots(code);
	expect(left).not.toContain('$$slots');
	for (const given of ['a: 1', 'sub', 'children:']) expect(left).toContain(given);
});

test('no component asks for the list', () => {
	const components = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('.svelte')
	);
	const asking = components.filter((file) => /<slot\b|\$\$slots/.test(readFileSync(`src/${file}`, 'utf8')));
	expect(components.length).toBeGreaterThan(100);
	expect(asking).toEqual([]);
});
