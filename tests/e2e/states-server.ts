import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const BUILT = fileURLToPath(new URL('../../node_modules/.states', import.meta.url));

/** Serves the page of drawn states that `setup.ts` has built. */
export async function serveStates(): Promise<{ url: string; stop(): void }> {
	const serve = sirv(BUILT, { dev: false });
	const server: Server = createServer((request, response) =>
		serve(request, response, () => void response.writeHead(404).end())
	);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as { port: number };
	return { url: `http://localhost:${port}`, stop: () => server.close() };
}
