import type { Server } from 'node:http';
import type { Handler } from './respond.ts';

/** Vite's development server behind the same origin, with reloading through the same port. */
export async function serveSources(server: Server): Promise<{ handle: Handler; stop(): Promise<void> }> {
	const { createServer } = await import('vite');
	const vite = await createServer({
		server: { middlewareMode: true, hmr: { server } },
		appType: 'custom'
	});
	return {
		handle: (request, response) => {
			vite.middlewares(request, response, () => response.writeHead(404).end('Not found'));
			return true;
		},
		stop: () => vite.close()
	};
}
