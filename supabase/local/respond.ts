import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pagePolicy } from './headers.ts';

/** Answers a request, or returns false to leave it to the next one. */
export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean | Promise<boolean>;

export class TooLarge extends Error {
	override name = 'TooLarge';
}

const MAX_BODY_BYTES = 1024 * 1024;

/** @throws TooLarge above 1 MiB. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.length;
		if (size > MAX_BODY_BYTES) throw new TooLarge();
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** @param body JSON text, or a value to be written as JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): true {
	response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
	response.end(typeof body === 'string' ? body : JSON.stringify(body));
	return true;
}

const STYLE = `:root { color-scheme: light dark; font: 1.0625rem/1.5 system-ui, sans-serif }
body { margin: 2rem auto; max-inline-size: 44rem; padding-inline: 1rem }
h1 { font-size: 1.5rem } li { margin-block: .75rem } ul { list-style: none; padding: 0 }
button, .button { font: inherit; min-block-size: 2.75rem; padding-inline: 1rem; cursor: pointer }
code { font-size: 1.25em } small { opacity: .75 }`;
const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** Text that may stand in HTML, in attributes too. */
export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * Sends a small page without scripts.
 * @param body trusted HTML; pass everything else through `escapeHtml` first.
 */
export function sendPage(response: ServerResponse, page: { title: string; body: string; refresh?: number }): true {
	const host = response.req.headers.host ?? '';
	response.writeHead(200, {
		'Content-Type': 'text/html; charset=utf-8',
		'Cache-Control': 'no-store',
		'Content-Security-Policy': pagePolicy(STYLE_HASH, /:(\d+)$/.exec(host)?.[1] ?? '80')
	});
	const refresh = page.refresh ? `<meta http-equiv="refresh" content="${page.refresh}">` : '';
	response.end(
		`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${refresh}<title>${escapeHtml(page.title)}</title><style>${STYLE}</style></head><body><main><h1>${escapeHtml(page.title)}</h1>${page.body}</main></body></html>`
	);
	return true;
}
