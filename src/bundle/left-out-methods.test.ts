import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LIBRARIES, withoutMethods } from './left-out-methods.ts';

const library = `
var Poll = class {
	send() { this.read(); }
};
class Client {
	constructor() {
		this.transport = Socket ?? Poll;
		this.admin = new Admin();
		this.start();
	}
	start() { this.#told(); }
	read() { return this._load(); }
	_load() { if (this.fromAddress) this._parse(); }
	_parse() {}
	write() { this._save(); }
	_save() {}
	#told() {}
	get ready() { return true; }
}
function trace() { return new Header(); }
if (isOld()) warn();
`;

test('what is called stays, with what it calls in turn; the rest goes', () => {
	const left = withoutMethods(library, {
		called: ['read'],
		unused: ['this.admin =', 'if (isOld())'],
		never: ['_parse'],
		hollow: ['Poll', 'trace']
	});
	for (const name of ['start() {', 'read() {', '_load() {', '#told() {', 'Socket ?? Poll', 'function trace() {}'])
		expect(left).toContain(name);
	for (const name of ['write', '_save', 'send', 'admin', '_parse() {', 'ready', 'warn'])
		expect(left).not.toContain(name);
	expect(() => new Function(left)).not.toThrow();
});

const METHOD = /^(?: {2}| {4}|\t)(?:static )?(?:async |get )?(\w+)\(.*\{$/gm;
const methodsIn = (code: string) => new Set([...code.matchAll(METHOD)].map(([, name = '']) => name));

/** The one file of `remote` that speaks to the phone's database, and to no server. */
const KEPT = 'src/lib/remote/kept-session.ts';

/** What our modules that may use a library name after a dot. */
function namedFor(library: string): Set<string | undefined> {
	const ofServer = library.startsWith('@supabase/');
	const folder = ofServer ? 'src/lib/remote' : 'src/lib/data';
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
		.map((file) => `${folder}/${file}`)
		.filter((file) => file !== KEPT);
	const sources = (ofServer ? files : [...files, KEPT]).map((file) => readFileSync(file, 'utf8'));
	return new Set(sources.flatMap((source) => [...source.matchAll(/(?<!\.)\.\s*(\w+)/g)].map(([, name]) => name)));
}

/** Small, or only functions of it are left out. */
const FEW = /webauthn|helpers|supabase-js\/|websocket|serializer|transformers|uqr|client\/(?:client|fetcher)/;

test.each(LIBRARIES)('nothing that the app may call is left out of $file', ({ file, ...library }) => {
	const named = namedFor(file);
	const code = readFileSync(`node_modules/${file}`, 'utf8');
	const kept = methodsIn(withoutMethods(code, library));
	const left = [...methodsIn(code)].filter((name) => !kept.has(name));
	const { unused, never = [], hollow = [] } = library;
	if (!FEW.test(file)) expect(left.length).toBeGreaterThan(3);
	expect(never.filter((name) => kept.has(name) || !methodsIn(code).has(name))).toEqual([]);
	const rest = withoutMethods(code, library);
	for (const what of unused) expect(rest.split(what).length, what).toBeLessThan(code.split(what).length);
	const isEmpty = (name: string): boolean => new RegExp(`${name}\\b[^]{0,400}?\\{\\}`).test(rest);
	expect(hollow.filter((name) => !isEmpty(name) || !code.includes(name))).toEqual([]);
	expect(left.filter((name) => named.has(name))).toEqual([]);
	for (const name of library.called) expect(kept).toContain(name);
});

const sourcesIn = (folder: string, ending: RegExp): string[] =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => ending.test(file) && !file.includes('paraglide') && !file.endsWith('.test.ts'))
		.map((file) => readFileSync(`${folder}/${file}`, 'utf8'));

test('no page asks the router for what is left out of it', () => {
	const ofRoutes = sourcesIn('src/routes', /\.(?:ts|svelte)$/);
	const all = [...ofRoutes, ...sourcesIn('src/lib', /\.(?:ts|svelte)$/), readFileSync('src/app.html', 'utf8')];
	expect(all.length).toBeGreaterThan(300);
	const asked = /\bsnapshot\b|\b(?:invalidate|preload)(?:All|Data|Code)?\b|sveltekit-preload|\buse:enhance\b/;
	expect(all.flatMap((source) => asked.exec(source)?.[0] ?? [])).toEqual([]);
	expect(ofRoutes.filter((source) => /export (?:const|async function|function) load\b/.test(source))).toEqual([]);
});

test('each form is answered by a function that keeps it from being sent', () => {
	const withForms = sourcesIn('src', /\.svelte$/).filter((source) => source.includes('<form'));
	expect(withForms.length).toBeGreaterThan(20);
	const count = (source: string, what: string): number => source.split(what).length - 1;
	const unanswered = withForms.filter(
		(source) => count(source, '<form') !== count(source, 'onsubmit={') || !source.includes('preventDefault()')
	);
	expect(unanswered).toEqual([]);
});
