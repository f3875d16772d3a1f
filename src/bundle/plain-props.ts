/**
 * A component is given words as what they are asked from, not as a signal of their own: Svelte keeps the result of each
 * call in a property, for what is dear to compute or a new object each time. A message is neither.
 */
import { parseAst, type Plugin } from 'vite';

interface Node {
	type: string;
	start: number;
	end: number;
	[part: string]: unknown;
}

interface Edit {
	start: number;
	end: number;
	text: string;
}

/** `{#await import('…') then { default: Part }}` takes its one value apart by way of another. */
const FETCHED =
	/var \$\$value = \$\.derived\(\(\) => \{\s*var \{ default: (\w+) \} = \$\.get\(\$\$source\);\s*return \{ \1 \};\s*\}\);\s*var \1 = \$\.derived\(\(\) => \$\.get\(\$\$value\)\.\1\);/g;

export function plainProps(): Plugin {
	return {
		name: 'plain-props',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		transform(code, id) {
			return id.endsWith('.svelte') ? { code: withPlainProps(code), map: null } : null;
		}
	};
}

/** A compiled component whose properties ask for messages and other plain texts and answers themselves. */
export function withPlainProps(code: string): string {
	const plain = code.replace(FETCHED, 'var $1 = $.derived(() => $.get($$$$source).default);');
	const edits: Edit[] = [];
	const visit = (node: Node): void => {
		if (node.type === 'BlockStatement') edits.push(...editsIn(node, plain));
		for (const child of childrenOf(node)) visit(child);
	};
	visit(parseAst(plain) as unknown as Node);
	// What is asked for may hold another such property: the inner ones first, and a text is cut out once.
	return edits
		.sort((a, b) => b.start - a.start)
		.reduce((rest, { start, end, text }) => rest.slice(0, start) + text + rest.slice(end), plain);
}

/** `let $0 = $.derived(() => words)` goes, and its one reader `get words() { return $.get($0) }` says `return words`. */
function editsIn(block: Node, code: string): Edit[] {
	return (block['body'] as Node[]).flatMap((statement) => {
		const [declared, more] = statement.type === 'VariableDeclaration' ? (statement['declarations'] as Node[]) : [];
		const name = declared && /^\$\d+$/.exec(textOf(declared['id'] as Node, code))?.[0];
		const made = /^\$\.derived\(\(\) => ([^]*)\)$/.exec(
			declared?.['init'] ? textOf(declared['init'] as Node, code) : ''
		);
		if (!declared || more || !name || !made) return [];
		const body = ((declared['init'] as { arguments: Node[] }).arguments[0] as unknown as { body: Node }).body;
		if (!isPlain(body, code)) return [];
		const readers = readersOf(block, name, code).filter((one) => one.start !== (declared['id'] as Node).start);
		const [reader, another] = readers;
		const asked = `return $.get(${name})`;
		if (!reader || another || !code.startsWith(asked, reader.start - asked.length + name.length + 1)) return [];
		const start = reader.start - '$.get('.length;
		return [
			{ start, end: reader.end + 1, text: textOf(body, code) },
			{ start: statement.start, end: statement.end, text: '' }
		];
	});
}

/** Where a name stands in a block, without blocks that have one of their own called so. */
function readersOf(block: Node, name: string, code: string): Node[] {
	const found: Node[] = [];
	const visit = (node: Node): void => {
		if (node.type === 'Identifier' && node['name'] === name) found.push(node);
		if (node !== block && hasOwn(node, name, code)) return;
		for (const child of childrenOf(node)) visit(child);
	};
	visit(block);
	return found;
}

/** A block, or a function, with something of its own that is called so. */
function hasOwn({ type, body, params }: Node, name: string, code: string): boolean {
	if (Array.isArray(params)) return params.some((one) => textOf(one as Node, code) === name);
	return type === 'BlockStatement' && (body as Node[]).some((one) => textOf(one, code).startsWith(`let ${name} =`));
}

/** Comes out the same each time, costs nothing: a message, a text, a yes or no, or one of two such. */
function isPlain(node: Node, code: string): boolean {
	const part = (name: string): Node => node[name] as Node;
	if (node.type === 'CallExpression') return /^(?:\$\.get\(m\)|[\w$.]+\.m)\.\w+$/.test(textOf(part('callee'), code));
	if (node.type === 'ConditionalExpression')
		return [part('consequent'), part('alternate')].every((one) => isPlain(one, code));
	if (node.type === 'Identifier') return node['name'] === 'undefined';
	return (
		/^(?:Literal|TemplateLiteral|BinaryExpression)$/.test(node.type) ||
		(node.type === 'UnaryExpression' && node['operator'] === '!')
	);
}

const textOf = (node: Node, code: string): string => code.slice(node.start, node.end);

function childrenOf(node: Node): Node[] {
	const parts = Object.values(node).flat() as unknown[];
	return parts.filter((part): part is Node => typeof (part as Partial<Node> | null)?.type === 'string');
}
