import { readdirSync, readFileSync } from 'node:fs';
import { building } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { languages } from '#i18n/languages.ts';
import { withIcons } from './bundle/icons.ts';
import { startFiles, withoutLaterStyles, withStartFiles, type Manifest } from './bundle/start-files.ts';

const manifestPath = '.svelte-kit/output/client/.vite/manifest.json';
const nodesPath = '.svelte-kit/generated/client-optimized/nodes';

/** Where people come in, and the routes and named files that take part in what they meet first; SvelteKit always waits for the one for errors. */
const entrances = {
	'/join': ['+error', 'join/+page'],
	'/sign-in': ['+error', 'sign-in/+page'],
	'/': ['+error', '+page', '(participant)/+layout', '(participant)/now/+page', 'database'],
	'/now': ['+error', '(participant)/+layout', '(participant)/now/+page', 'database']
};

/** Entrances with words that travel apart. */
const parts = { '/sign-in': 'worker' };

/** Runs once, when the build writes the one page there is: tells boot.js which files each language and entrance starts with. */
export const handle: Handle = ({ event, resolve }) => {
	if (!building) return resolve(event, { transformPageChunk: ({ html }) => withIcons(html) });
	const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
	const tags = languages.map(({ tag }) => tag);
	const nodes = new Map([...nodesOfRoutes(), ...namedFiles(manifest)]);
	const screens = Object.fromEntries(
		Object.entries(entrances).map(([path, routes]) => [path, routes.map((route) => nodes.get(route) ?? route)])
	);
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = withoutLaterStyles(html, manifest, [nodes.get('+layout') ?? '+layout']);
			const files = startFiles(manifest, tags, screens, parts, (file) => page.includes(file));
			return withIcons(withStartFiles(page, files));
		}
	});
};

/** The manifest's names of what SvelteKit made of each route. */
function nodesOfRoutes(): Map<string, string> {
	return new Map(
		readdirSync(nodesPath).map((node) => {
			const route = /src\/routes\/(.+)\.svelte"/.exec(readFileSync(`${nodesPath}/${node}`, 'utf8'))?.[1];
			return [route ?? node, `${nodesPath}/${node}`];
		})
	);
}

/** The manifest's names of what chunks.ts put together. */
const namedFiles = (manifest: Manifest): [string, string][] =>
	Object.entries(manifest).map(([source, file]) => [file?.name ?? source, source]);
