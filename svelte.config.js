import adapter from '@sveltejs/adapter-static';

// The app is one static shell: every screen renders from the phone's own store, so no page is rendered on a server.
/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter({ fallback: '200.html', precompress: true }),
		files: { serviceWorker: 'src/service-worker/index.ts' },
		serviceWorker: { register: false },
		// Hashes for the one inline start-up script; the host sends the rest of the policy as a header.
		csp: { mode: 'hash', directives: { 'script-src': ['self'] } },
		version: { pollInterval: 0 }
	}
};
