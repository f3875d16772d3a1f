import { compile } from 'svelte/compiler';
import { expect, test } from 'vitest';
import { withPlainProps } from './plain-props.ts';

const compiled = (source: string): string => compile(source, { generate: 'client', runes: true }).js.code;
const script =
	"<script>import Row from './Row.svelte'; import { i18n } from './i18n.ts'; let { m, a, names, ofName } = $props();</script>";
const plain = (markup: string): string => withPlainProps(compiled(`${script}${markup}`));

test.each([
	['{i18n.m.save()}', 'return i18n.m.save();'],
	['{a ? i18n.m.save({ a }) : undefined}', 'return $$props.a ? i18n.m.save({ a: $$props.a }) : undefined;'],
	['{ofName(a) === names}', 'return $$props.ofName($$props.a) === $$props.names;'],
	['{!ofName(a)}', 'return !$$props.ofName($$props.a);']
])('a component that is given %s asks for it itself', (value, said) => {
	expect(compiled(`${script}<Row words=${value} />`)).toContain('$.derived(');
	const left = plain(`<Row words=${value} />`);
	expect(left).toContain(said);
	expect(left).not.toMatch(/\$\.derived\(|\$0/);
});

test.each(['{ofName(a)}', '{{ words: i18n.m.save() }}', '{names.map(ofName)}', '{a ? ofName(a) : undefined}'])(
	'what is dear to compute, or new each time, is kept: %s',
	(value) => {
		expect(plain(`<Row words=${value} />`)).toBe(compiled(`${script}<Row words=${value} />`));
	}
);

test('rows within rows each have their own', () => {
	const left = plain('<Row words={i18n.m.one()}><Row words={i18n.m.two()} list={ofName(a)} /></Row>');
	for (const said of ['return i18n.m.one();', 'return i18n.m.two();', '$.derived(() => $$props.ofName($$props.a))'])
		expect(left).toContain(said);
	expect(left.match(/\$\.get\(\$\d\)/g)).toHaveLength(1);
	expect(() => new Function(left.replace(/^import.*$/gm, '').replace('export default', ''))).not.toThrow();
});

test('a part that is fetched is one signal, not two', () => {
	const markup = "{#await import('./Part.svelte') then { default: Part }}<Part />{/await}";
	expect(compiled(markup)).toContain('$$value');
	const left = withPlainProps(compiled(markup));
	expect(left).toContain('var Part = $.derived(() => $.get($$source).default);');
	expect(left).not.toContain('$$value');
});
