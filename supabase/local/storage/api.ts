import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Pool } from 'pg';
import { objectIn } from '../json.ts';
import { PUBLISHABLE_KEY, SECRET_KEY, verifyToken } from '../jwt.ts';
import { bodyOf, sendJson, TooLarge, type Handler } from '../respond.ts';
import { Objects, Refused, type Caller } from './objects.ts';

const ROOT = '/storage/v1/object/';
const BRING = `${ROOT}attachments/`;
const FETCH = `${ROOT}authenticated/attachments/`;
const REMOVE = `${ROOT}attachments`;

/** What Supabase takes in one call. */
const MOST_REMOVED = 1000;

/** Bytes of files that are held in memory at once, whatever is asked: so many uploads of at most 1 MiB. */
const AT_ONCE = 8;

/**
 * The part of Supabase Storage's API that is used: bring a file, fetch one, and, as the service, remove some. Almost
 * every refusal is HTTP 400 with the status in its body, as there; nothing is listed, changed or made public.
 * @param pool connections of a superuser.
 */
export function storageApi(pool: Pool): Handler {
	const objects = new Objects(pool);
	let uploads = 0;
	const bring = async (request: IncomingMessage, name: string): Promise<string> => {
		const caller = await callerOf(request);
		if (request.headers['content-type'] !== 'application/octet-stream')
			throw new Refused(415, 'invalid_mime_type', `mime type is not supported`);
		await objects.mayBring(caller, name);
		if (uploads >= AT_ONCE) throw new Refused(429, 'SlowDown', 'Too many uploads at once');
		uploads += 1;
		try {
			return await objects.bring(caller, name, await bodyOf(request));
		} finally {
			uploads -= 1;
		}
	};
	const answer = async (request: IncomingMessage, response: ServerResponse, path: string): Promise<true> => {
		if (request.method === 'POST' && path.startsWith(BRING)) {
			const name = nameIn(path, BRING);
			return sendJson(response, 200, { Id: await bring(request, name), Key: `attachments/${name}` });
		}
		if (request.method === 'GET' && path.startsWith(FETCH)) {
			const bytes = await objects.fetch(await callerOf(request), nameIn(path, FETCH));
			response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' }).end(bytes);
			return true;
		}
		if (request.method === 'DELETE' && path === REMOVE)
			return sendJson(
				response,
				200,
				(await objects.remove(await prefixesIn(request))).map((name) => ({ name }))
			);
		return sendJson(response, 404, { statusCode: '404', error: 'Not Found', message: 'Route not found' });
	};
	return async (request, response, { pathname }) => {
		if (!pathname.startsWith('/storage/v1/')) return false;
		try {
			return await answer(request, response, pathname);
		} catch (error) {
			return refuse(response, error);
		}
	};
}

function refuse(response: ServerResponse, error: unknown): true {
	const { statusCode, error: code, message } = error instanceof TooLarge ? TOO_LARGE : (error as Refused);
	if (!(error instanceof TooLarge || error instanceof Refused)) throw error;
	// What was not read of a refused file would be taken for the next request.
	response.setHeader('Connection', 'close');
	const status = AS_THEY_ARE.includes(statusCode) ? statusCode : 400;
	return sendJson(response, status, { statusCode: String(statusCode), error: code, message });
}

/** Told by the gateway before Storage. */
const AS_THEY_ARE = [401, 429];

const TOO_LARGE = new Refused(413, 'Payload too large', 'The object exceeded the maximum allowed size');

/** As it is written, and only what the policies could know: an odd spelling is nobody's file. */
function nameIn(path: string, before: string): string {
	const name = path.slice(before.length);
	if (!/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/.test(name)) throw new Refused(400, 'InvalidKey', 'Invalid key');
	return name;
}

async function callerOf({ headers }: IncomingMessage): Promise<Caller> {
	if (headers['apikey'] !== PUBLISHABLE_KEY) throw new Refused(401, 'Unauthorized', 'Invalid API key');
	const token = (headers.authorization ?? '').replace(/^Bearer\s+/i, '');
	const claims = await verifyToken(token).catch((error: Error) => {
		throw new Refused(403, 'Unauthorized', error.message);
	});
	if (claims.role !== 'authenticated') throw new Refused(403, 'Unauthorized', 'Invalid role');
	return claims;
}

/** Names to remove, from the service alone. */
async function prefixesIn(request: IncomingMessage): Promise<string[]> {
	if (request.headers['apikey'] !== SECRET_KEY) throw new Refused(403, 'Unauthorized', 'Access denied');
	const prefixes = objectIn(await bodyOf(request))?.['prefixes'];
	if (!Array.isArray(prefixes) || prefixes.length > MOST_REMOVED || !prefixes.every((one) => typeof one === 'string'))
		throw new Refused(400, 'InvalidRequest', 'body/prefixes must be a list of names');
	return prefixes;
}
