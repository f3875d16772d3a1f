import { readFileSync } from 'node:fs';
import { compile } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { REWRITTEN, rewritten, withoutCursor } from './no-hydration.ts';

const source = `<script>let { a, b, value = $bindable() } = $props();</script>
<p>{a}</p> <div><b>{b}</b>{a} {#if a}<i>x</i>{/if} {b}</div><input bind:value /><textarea bind:value></textarea>`;

test('what only a page drawn by a server needs goes from a component, the rest stays', () => {
	const { code } = compile(source, { generate: 'client', runes: true }).js;
	for (const call of ['reset', 'only_child', 'remove_input_defaults', 'remove_textarea_child'])
		expect(code).toContain(`$.${call}(`);
	const left = withoutCursor(code);
	expect(left).not.toMatch(/\$\.(reset|next|only_child|remove_\w+)\(|\$\.(child|first_child|sibling)\([^;]*, true\)/);
	for (const call of ['child', 'sibling', 'if', 'set_text', 'bind_value', 'append'])
		expect(left.split(`$.${call}(`).length).toBeGreaterThan(1);
	expect(left).toMatch(/\$\.sibling\([\w$]+, 2\)/);
});

test('only steps that are statements of their own go, and the count of a step stays', () => {
	expect(withoutCursor('if (a) $.reset(b);\n')).toBe('if (a) $.reset(b);\n');
	expect(withoutCursor('var a = $.sibling(b, 1, true);')).toBe('var a = $.sibling(b);');
	expect(withoutCursor('var a = $.sibling($.child(b), 3, true);')).toBe('var a = $.sibling($.child(b), 3);');
});

test.each(REWRITTEN)('$file is as the build expects it', ({ file, texts }) => {
	const code = readFileSync(`node_modules/${file}`, 'utf8');
	const left = rewritten(code, { file, texts });
	for (const [from] of texts) expect(left).not.toContain(from);
	expect(() => rewritten('', { file, texts })).toThrow(file);
});

test('no server draws the app, and its components are all of the newer kind', async () => {
	expect(readFileSync('src/routes/+layout.ts', 'utf8')).toContain('export const ssr = false');
	const { default: config } = (await import('../../svelte.config.js')) as {
		default: { compilerOptions: { runes?: boolean; experimental?: object } };
	};
	expect(config.compilerOptions.runes).toBe(true);
	expect(config.compilerOptions.experimental).toBeUndefined();
});
