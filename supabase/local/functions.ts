import type { IncomingMessage } from 'node:http';
import { handler } from '../functions/translate/handler.ts';
import type { Machine } from '../functions/translate/machine.ts';
import { bodyOf, type Handler } from './respond.ts';

/** The edge functions under Node, where Supabase runs them on Deno: the same modules, asked in the same way. */
export function functionRoutes(api: string, machine?: Machine): Handler {
	const translate = handler({ api, ...(machine ? { machine } : {}) });
	return async (request, response, { pathname }) => {
		if (pathname !== '/functions/v1/translate') return false;
		const answer = await translate(await asRequest(request, `${api}${pathname}`));
		response.writeHead(answer.status, Object.fromEntries(answer.headers));
		response.end(await answer.text());
		return true;
	};
}

/** All that a function needs to know of a caller. */
async function asRequest(request: IncomingMessage, url: string): Promise<Request> {
	const { method = 'GET', headers } = request;
	const own = ['apikey', 'authorization'].flatMap((name) =>
		typeof headers[name] === 'string' ? [[name, headers[name]] as [string, string]] : []
	);
	const body = method === 'POST' ? { body: new Uint8Array(await bodyOf(request)) } : {};
	return new Request(url, { method, headers: own, ...body });
}
