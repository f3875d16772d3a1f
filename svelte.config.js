import adapter from '@sveltejs/adapter-static';

// The app is one static shell: every screen renders from the phone's own store, so no page is rendered on a server.
/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		runes: true,
		// Stands on most elements of a screen: short, from the path within the project, so that every machine builds the same.
		cssHash: ({ filename, hash }) => `s${hash(filename.replace(import.meta.dirname, '')).slice(0, 4)}`
	},
	kit: {
		adapter: adapter({ fallback: '200.html', precompress: true }),
		files: { serviceWorker: 'src/service-worker/index.ts' },
		serviceWorker: { register: false },
		// No policy in the page: the host sends it. A browser that meets one in the page stops looking ahead for files.
		version: { pollInterval: 0 }
	}
};
