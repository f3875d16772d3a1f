import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** Stands before a host and, once asked, serves a newer version of the app: the same with another service worker. */
export class NewerServer {
	#server: Server;
	#newer = false;
	readonly #sockets = new Set<Socket>();

	private constructor(readonly host: URL) {
		this.#server = createServer((incoming, answer) => this.#pass(incoming, answer));
		this.#server.on('connection', (socket) => this.#sockets.add(socket));
		this.#server.on('upgrade', (incoming, socket: Socket, head) => this.#passLine(incoming, socket, head));
	}

	static async before(url: string): Promise<NewerServer> {
		const server = new NewerServer(new URL(url));
		await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
		return server;
	}

	get url(): string {
		return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
	}

	release(): void {
		this.#newer = true;
	}

	stop(): void {
		for (const socket of this.#sockets) socket.destroy();
		this.#server.close();
	}

	#pass(incoming: IncomingMessage, answer: ServerResponse): void {
		const isWorker = this.#newer && incoming.url === '/service-worker.js';
		const headers = { ...incoming.headers, ...(isWorker ? { 'accept-encoding': 'identity' } : {}) };
		if (isWorker) delete headers['if-none-match'];
		const { hostname, port } = this.host;
		const passed = request({ hostname, port, path: incoming.url, method: incoming.method, headers }, (found) => {
			const { 'content-length': length, etag, ...others } = found.headers;
			answer.writeHead(found.statusCode ?? 502, isWorker ? others : found.headers);
			found.pipe(answer, { end: !isWorker });
			if (isWorker) found.on('end', () => answer.end(`\n// newer than ${etag ?? length}`));
		});
		passed.on('error', () => answer.destroy());
		incoming.pipe(passed);
	}

	#passLine(incoming: IncomingMessage, socket: Socket, head: Buffer): void {
		const onward = connect(Number(this.host.port), this.host.hostname, () => {
			const headers = incoming.rawHeaders.map((text, i) => (i % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
			onward.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${headers}\r\n`);
			onward.write(head);
			onward.pipe(socket).pipe(onward);
		});
		this.#sockets.add(onward);
		for (const end of [socket, onward]) end.on('error', () => void (socket.destroy(), onward.destroy()));
	}
}
