import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import adapter from '@sveltejs/adapter-static';

const SOURCE = `${import.meta.dirname}/src`;
const components = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.svelte'))
	.sort();

// The app is one static shell: every screen renders from the phone's own store, so no page is rendered on a server.
/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		runes: true,
		// Stands on most elements of a screen: as short as it can be, and the same on every machine.
		cssHash: ({ filename, hash }) => {
			const number = components.indexOf(relative(SOURCE, filename).replaceAll('\\', '/'));
			return `S${number < 0 ? hash(filename) : number.toString(36)}`;
		}
	},
	kit: {
		adapter: adapter({ fallback: '200.html', precompress: true }),
		files: { serviceWorker: 'src/service-worker/index.ts' },
		serviceWorker: { register: false },
		// No policy in the page: the host sends it. A browser that meets one in the page stops looking ahead for files.
		version: { pollInterval: 0 }
	}
};
