import sirv from 'sirv';
import { appPolicy, FOR_EVER, MISSING, NOT_KEPT, scriptHashes } from './headers.ts';
import type { Handler } from './respond.ts';

/**
 * The built app, as a production host should serve it: files with a hash in their name are kept for ever, everything
 * else is asked for again, unknown paths get the shell.
 */
export async function serveBuild(buildDir: string): Promise<Handler> {
	const hashes = await scriptHashes(buildDir);
	const serve = sirv(buildDir, {
		brotli: true,
		gzip: true,
		etag: true,
		single: '200.html',
		setHeaders(response, pathname) {
			const forEver = pathname.startsWith('/_app/immutable/');
			response.setHeader('Cache-Control', forEver ? FOR_EVER : NOT_KEPT);
		}
	});
	return (request, response) => {
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return true;
		}
		response.setHeader('Content-Security-Policy', appPolicy(hashes, request.headers.host ?? ''));
		serve(request, response, () => {
			response.writeHead(404, { 'Content-Type': 'text/plain', 'Cache-Control': MISSING }).end('Not found');
		});
		return true;
	};
}
