import type { Pool } from 'pg';
import { escapeHtml, sendPage, type Handler } from '../respond.ts';

const PEOPLE = 'select display_name, kind from app.person order by kind desc, display_name';

/**
 * `/demo`: the people one can be.
 * @param pool connections of a superuser.
 */
export function demoRoutes(pool: Pool): Handler {
	return async (_request, response, url) => {
		if (url.pathname !== '/demo') return false;
		const { rows } = await pool.query<{ display_name: string; kind: string }>(PEOPLE);
		const people = rows.map((row) => `<li>${escapeHtml(row.display_name)} <small>${escapeHtml(row.kind)}</small></li>`);
		return sendPage(response, { title: 'Demo people', body: `<ul>${people.join('')}</ul>` });
	};
}
