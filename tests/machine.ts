import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a service that translates may do, well or badly. */
export type Manner = 'well' | 'busy' | 'broken' | 'garbage' | 'empty' | 'huge' | 'slow' | 'elsewhere';

/** A stand-in for a LibreTranslate-compatible service on this machine: it turns words round and says what it was asked. */
export interface StandIn {
	url: string;
	/** Bodies of all calls for a translation, with their addresses and headers, in order. */
	asked: { path: string; headers: string; body: Record<string, unknown> }[];
	manner: Manner;
	stop(): Promise<void>;
}

export const KEY = 'hemmelig-nokkel-7c1f';

export async function startMachine(): Promise<StandIn> {
	const server = createServer((request, response) => {
		let text = '';
		request.on('data', (part) => (text += String(part)));
		request.on('end', () => {
			if (request.url === '/languages') return json(response, LANGUAGES);
			if (request.url === '/elsewhere') return json(response, { translatedText: 'stolen' });
			const body = JSON.parse(text) as Record<string, unknown>;
			machine.asked.push({ path: String(request.url), headers: JSON.stringify(request.headers), body });
			answer(response, machine.manner, String(body['q']));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const machine: StandIn = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		asked: [],
		manner: 'well',
		stop: () => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		}
	};
	return machine;
}

const LANGUAGES = ['ar', 'en', 'fa', 'nb', 'pl', 'ru', 'uk'].map((code) => ({ code, name: code, targets: [] }));

/** What it makes of a text. */
export const turned = (text: string): string => Array.from(text).reverse().join('');

function answer(response: ServerResponse, manner: Manner, text: string): void {
	switch (manner) {
		case 'well':
			return json(response, { translatedText: turned(text) });
		case 'busy':
			return json(response, { error: `Slow down, ${KEY}` }, 429);
		case 'broken':
			return json(response, { error: `Key ${KEY} was refused` }, 403);
		case 'garbage':
			return void response.end(`<html>Welcome to our network ${KEY}</html>`);
		case 'empty':
			return json(response, { translatedText: ' ' });
		case 'huge':
			return json(response, { translatedText: 'x'.repeat(300_000) });
		case 'elsewhere':
			return void response.writeHead(307, { Location: '/elsewhere' }).end();
		case 'slow':
			// Never: whoever asks must give up.
			return;
	}
}

function json(response: ServerResponse, body: unknown, status = 200): void {
	response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
