import type { IncomingMessage, ServerResponse } from 'node:http';
import { COMMON_HEADERS } from './headers.ts';
import { addressOf, isLocalHost } from './hosts.ts';
import type { Listening } from './listen.ts';
import { TooLarge, sendJson, type Handler } from './respond.ts';

/** Answers with 503 until the handlers are given, and refuses other hosts from the first moment. */
export function openGate({ server }: Listening): (handlers: Handler[]) => void {
	let handlers: Handler[] = [
		(_request, response) => {
			response.writeHead(503, { 'Retry-After': '1' }).end('Stegvis is starting');
			return true;
		}
	];
	server.on('request', (request, response) => {
		void route(handlers, request, response).catch((error: unknown) => failed(response, error));
	});
	return (given) => (handlers = given);
}

async function route(handlers: Handler[], request: IncomingMessage, response: ServerResponse): Promise<void> {
	for (const [name, value] of Object.entries(COMMON_HEADERS)) response.setHeader(name, value);
	if (!isLocalHost(request.headers.host)) {
		response.writeHead(421, { 'Content-Type': 'text/plain' }).end('This server answers to localhost only');
		return;
	}
	const url = addressOf(request);
	if (!url) return void response.writeHead(400, { 'Content-Type': 'text/plain' }).end('This is no address');
	for (const handle of handlers) if (await handle(request, response, url)) return;
}

function failed(response: ServerResponse, error: unknown): void {
	// Who hung up in the middle of a request waits for no answer.
	if (response.headersSent || (error as NodeJS.ErrnoException).code === 'ECONNRESET') return void response.destroy();
	if (error instanceof TooLarge) return void response.writeHead(413, { Connection: 'close' }).end();
	console.error(error);
	sendJson(response, 500, { code: 'unexpected_failure' });
}
