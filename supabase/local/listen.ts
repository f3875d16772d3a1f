import { createServer, type Server } from 'node:http';
import { createServer as createSocketServer, type Socket } from 'node:net';
import { StartError } from './start-error.ts';

/** An HTTP server on this machine only. */
export interface Listening {
	server: Server;
	port: number;
	stop(): Promise<void>;
}

/**
 * Listens on both loopback addresses, because browsers reach `localhost` through either.
 * @param port 0 takes a free one.
 * @throws StartError when the port is taken.
 */
export async function listen(port: number): Promise<Listening> {
	const server = createServer();
	const callers = new Set<Socket>();
	server.on('connection', (socket: Socket) => {
		callers.add(socket);
		socket.once('close', () => callers.delete(socket));
	});
	const chosen = await bind(server, port, '127.0.0.1', port);
	const six = createSocketServer((socket) => server.emit('connection', socket));
	await bind(six, chosen, '::1', port).catch((error: NodeJS.ErrnoException) => {
		// A machine without IPv6 is fine.
		if (error instanceof StartError && port !== 0) throw error;
	});
	return {
		server,
		port: chosen,
		stop: async () => {
			if (six.listening) six.close();
			const stopped = new Promise((resolve) => server.close(resolve));
			// Node's own closeAllConnections leaves WebSockets open, and a phone would keep us waiting for good.
			for (const socket of callers) socket.destroy();
			await stopped;
		}
	};
}

function bind(
	server: ReturnType<typeof createSocketServer>,
	port: number,
	host: string,
	wanted: number
): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE' ? taken(wanted) : error));
		server.listen(port, host, () => {
			const address = server.address();
			resolve(address && typeof address === 'object' ? address.port : port);
		});
	});
}

const taken = (port: number): StartError =>
	new StartError(`Port ${port} is taken: stop the other program, or choose another port with \`PORT=3001 npm start\`.`);
