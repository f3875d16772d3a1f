import type { Pool } from 'pg';
import sirv from 'sirv';
import { appPolicy } from '../headers.ts';
import { escapeHtml, sendJson, sendPage, type Handler } from '../respond.ts';
import { PARTICIPANTS, WORKERS } from './people.ts';
import { ensureDemoPhone, PHONE_DIR } from './phone-build.ts';
import { wayOf } from './way.ts';

const OPENING = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stegvis demo</title><link rel="icon" href="/icon-48.png" type="image/png"><script type="module" src="/demo/phone.js"></script></head><body><main><p>Opening …</p></main></body></html>`;

/**
 * `/demo`: the people one can be, each in a window and on an origin of their own, so that several fit in one browser.
 * @param pool connections of a superuser.
 */
export function demoRoutes(pool: Pool): Handler {
	const files = sirv(PHONE_DIR, { dev: true });
	return async (request, response, url) => {
		if (url.pathname === '/demo') return sendPage(response, { title: 'Stegvis: demo people', body: list(url.port) });
		if (url.pathname === '/demo/way' && request.method === 'POST') {
			const way = await wayOf(pool, url.hostname.split('.')[0] ?? '');
			return way ? sendJson(response, 200, way) : sendJson(response, 404, { code: 'unknown_person' });
		}
		if (url.pathname === '/demo/open') {
			await ensureDemoPhone();
			response.setHeader('Content-Security-Policy', appPolicy([], request.headers.host ?? ''));
			response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(OPENING);
			return true;
		}
		if (!url.pathname.startsWith('/demo/')) return false;
		request.url = url.pathname.slice('/demo'.length);
		files(request, response, () => void response.writeHead(404).end('Not found'));
		return true;
	};
}

function list(port: string): string {
	const link = (key: string, name: string, what: string): string =>
		`<li><a class="button" target="_blank" rel="noopener" href="http://${key}.localhost:${port}/demo/open">Open ${escapeHtml(name)}</a> <small>${escapeHtml(what)}</small></li>`;
	const participants = PARTICIPANTS.map(({ key, name, language }) => link(key, name, `participant, reads ${language}`));
	const workers = WORKERS.map(({ key, name, role, employer }) =>
		link(key, name, `${role.replaceAll('_', ' ')}, ${employer}`)
	);
	return `<p>Each opens in a window of their own. Put Amina and Kari side by side, write a message, say yes to a step.
All people and numbers are invented.</p><h2>Participants</h2><ul>${participants.join('')}</ul><h2>Workers</h2><ul>${workers.join('')}</ul>
<p>Codes that would be sent by e-mail: <a href="/mailbox">/mailbox</a></p>`;
}
