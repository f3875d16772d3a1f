import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import pg from 'pg';
import { WebSocketServer } from 'ws';
import { addressOf } from '../hosts.ts';
import { PUBLISHABLE_KEY } from '../jwt.ts';
import { mayRead } from './authorise.ts';
import { Connection } from './connection.ts';
import { DatabaseListener } from './database-listener.ts';
import { Hub } from './hub.ts';
import type { Version } from './protocol.ts';

const PATH = '/realtime/v1/websocket';
const MAX_FRAME_BYTES = 1024 * 1024;

export interface Realtime {
	/** Takes a WebSocket handshake that is meant for Realtime; false when it is not. */
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
	stop(): Promise<void>;
}

/**
 * The part of Supabase Realtime that a doorbell needs: private channels with policies, and broadcasts from the
 * database. Clients cannot send; no presence, no postgres_changes, no replay.
 * @param url connection string of a superuser.
 */
export async function startRealtime(url: string): Promise<Realtime> {
	const hub = new Hub();
	const pool = new pg.Pool({ connectionString: url, max: 8 });
	pool.on('error', () => undefined);
	const listener = new DatabaseListener(url, (announcement) => hub.publish(announcement));
	await listener.start();
	const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false });
	const services = { hub, mayRead: mayRead.bind(undefined, pool) };
	return {
		upgrade(request, socket, head) {
			const url = addressOf(request);
			if (url?.pathname !== PATH) return false;
			const apikey = url.searchParams.get('apikey') ?? String(request.headers['x-api-key'] ?? '');
			const version = url.searchParams.get('vsn') ?? '1.0.0';
			if (apikey !== PUBLISHABLE_KEY) refuse(socket, '401 Unauthorized', 'Invalid API key');
			else if (!isVersion(version)) refuse(socket, '400 Bad Request', 'Unknown protocol version');
			else
				sockets.handleUpgrade(request, socket, head, (peer) => {
					new Connection({ socket: peer, version, headers: request.headers, apikey }, services);
				});
			return true;
		},
		async stop() {
			for (const socket of sockets.clients) socket.terminate();
			await listener.stop();
			await pool.end();
		}
	};
}

const isVersion = (version: string): version is Version => version === '1.0.0' || version === '2.0.0';

function refuse(socket: Duplex, status: string, message: string): void {
	const body = JSON.stringify({ message });
	socket.end(
		`HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`
	);
}
