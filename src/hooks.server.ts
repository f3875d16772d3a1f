import { readFileSync } from 'node:fs';
import { building } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import { languages } from '#i18n/languages.ts';
import { languageFiles, withLanguageFiles, type Manifest } from '#i18n/preload.ts';

const manifestPath = '.svelte-kit/output/client/.vite/manifest.json';

/** Runs once, when the build writes the one page there is: tells boot.js which files each language starts with. */
export const handle: Handle = ({ event, resolve }) => {
	if (!building) return resolve(event);
	const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
	const files = languageFiles(
		manifest,
		languages.map(({ tag }) => tag)
	);
	return resolve(event, { transformPageChunk: ({ html }) => withLanguageFiles(html, files) });
};
