import type { EmailDriver, EmailMessage } from '@supabase/lite';
import { escapeHtml, sendJson, sendPage, type Handler } from './respond.ts';

/** A mail that would have been sent. */
export interface Mail {
	to: string;
	/** The sign-in code in it. */
	code: string;
	/** ISO 8601. */
	sentAt: string;
}

const MAX_MAILS = 100;

/** Keeps mail instead of sending it, newest first, until the server stops. Links in the mail are left out: only codes count. */
export class Mailbox implements EmailDriver {
	#mails: Mail[] = [];

	async send({ to, text }: EmailMessage): Promise<void> {
		const code = /\b\d{6,10}\b/.exec(text ?? '')?.[0] ?? '';
		this.#mails.unshift({ to, code, sentAt: new Date().toISOString() });
		this.#mails.length = Math.min(this.#mails.length, MAX_MAILS);
	}

	/** `/mailbox` for people, `/mailbox.json` for tests: an array of `Mail`. */
	readonly handle: Handler = (_request, response, url) => {
		if (url.pathname === '/mailbox.json') return sendJson(response, 200, this.#mails);
		if (url.pathname !== '/mailbox') return false;
		const items = this.#mails.map(
			({ to, code, sentAt }) =>
				`<li>To ${escapeHtml(to)}: your code is <code>${escapeHtml(code)}</code> <small>${escapeHtml(sentAt)}</small></li>`
		);
		const body = items.length ? `<ul>${items.join('')}</ul>` : '<p>No mail yet. Codes show up here by themselves.</p>';
		return sendPage(response, { title: 'Mailbox', body, refresh: 5 });
	};
}
