import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type pg from 'pg';
import type { Embedded } from '../../supabase/local/embedded.ts';
import { say } from './words.ts';

/** A participant with her worker, made for one test, and how each gets a phone. */
export interface Pair {
	participant: string;
	worker: string;
	enrolment: string;
	team: string;
	direct: string;
	workerEmail: string;
	/** Secret of a fresh invitation link for the participant. */
	secret(): Promise<string>;
}

export interface PhoneOptions {
	language?: string;
	viewport?: { width: number; height: number };
	context?: BrowserContext;
	/** Whether the browser keeps the app to open it offline, which costs it half as much again as joining. */
	keepsApp?: boolean;
}

/** The language has been chosen before; a later choice in the app stands. */
export async function readIn(context: BrowserContext, language: string): Promise<void> {
	await context.addInitScript((tag) => {
		// An empty page has no storage.
		if (location.protocol === 'about:' || localStorage.getItem('language')) return;
		localStorage.setItem('language', tag);
	}, language);
}

/** The people of the browser tests and the bench, and how each gets a phone. */
export class Stage {
	constructor(
		readonly embedded: Embedded,
		readonly db: pg.Pool
	) {}

	get url(): string {
		return this.embedded.url;
	}

	origin(name: string): string {
		return this.url.replace('//localhost', `//${name}.localhost`);
	}

	async pair({ language = 'nb', name = 'Amina', workerName = 'Kari', method = 'se' } = {}): Promise<Pair> {
		const email = `${randomUUID().slice(0, 8)}@fjordvik.example`;
		const office = await this.#id(
			`insert into app.office (name, phone) values ('Prøvevik', '+47 00 00 00 99') returning id`
		);
		const person = (kind: string, called: string): Promise<string> =>
			this.#id(
				`insert into app.person (office_id, kind, display_name, language) values ($1, $2, $3, $4) returning id`,
				office,
				kind,
				called,
				language
			);
		const participant = await person('participant', name);
		const worker = await person('worker', workerName);
		await this.db.query(
			`insert into app.office_member (person_id, office_id, email, role, employer, phone, hours) values ($1, $2, $3, 'social_worker', 'Prøvevik kommune', '+47 00 00 00 98', 'mandag–fredag 09.00–15.00')`,
			[worker, office, email]
		);
		const enrolment = await this.#id(
			`insert into app.enrolment (office_id, participant_id, method, display_name, language, office_name, office_phone) values ($1, $2, $3, $4, $5, 'Prøvevik', '+47 00 00 00 99') returning id`,
			...[office, participant, method, name, language]
		);
		await this.db.query('select private.add_team_member($1, $2)', [enrolment, worker]);
		const place = (kind: string): Promise<string> =>
			this.#id('select id from app.audience where enrolment_id = $1 and kind = $2', enrolment, kind);
		return {
			...{ participant, worker, enrolment, workerEmail: email },
			...{ team: await place('team'), direct: await place('direct') },
			secret: () => this.#invite(enrolment, participant, worker)
		};
	}

	/** Another worker of the same office, in nobody's team. */
	async colleague(pair: Pair, name: string): Promise<string> {
		return this.#id(
			`with p as (insert into app.person (office_id, kind, display_name) select office_id, 'worker', $2 from app.person where id = $1 returning id, office_id)
			insert into app.office_member (person_id, office_id, email, role, employer)
			select id, office_id, id || '@fjordvik.example', 'mentor', 'Prøvevik frivilligsentral' from p returning person_id as id`,
			...[pair.worker, name]
		);
	}

	async participantPhone(browser: Browser, pair: Pair, options: PhoneOptions = {}): Promise<Page> {
		const page = await this.#phone(browser, options);
		await this.join(page, pair, options.language);
		return page;
	}

	/** Sits at a desk with a network, unless the test says otherwise. */
	async workerPhone(browser: Browser, pair: Pair, options: PhoneOptions = {}): Promise<Page> {
		const page = await this.#phone(browser, { keepsApp: false, ...options });
		await this.signIn(page, pair);
		return page;
	}

	/** Joins with a fresh link, as a person would who has just scanned it. */
	async join(page: Page, pair: Pair, language = 'nb'): Promise<void> {
		const press = (key: string): Promise<void> =>
			page.getByRole('button', { name: say(key, language), exact: true }).click();
		await page.goto(`${this.url}/join#${await pair.secret()}`);
		await press('join_accept');
		await press('join_yes');
		await expect(page).toHaveURL(/\/now$/);
	}

	/** Signs in with the code that was mailed. */
	async signIn(page: Page, pair: Pair): Promise<void> {
		await page.goto(`${this.url}/sign-in`);
		await page.getByLabel(say('signin_email')).fill(pair.workerEmail);
		await page.getByRole('button', { name: say('signin_send') }).click();
		await page.getByLabel(say('signin_code')).fill(await this.mailedCode(pair.workerEmail));
		await page.getByRole('button', { name: say('signin_enter') }).click();
		await expect(page).toHaveURL(/\/people$/);
	}

	async #phone(browser: Browser, { language = 'nb', viewport, context, keepsApp = true }: PhoneOptions): Promise<Page> {
		const own =
			context ??
			(await browser.newContext({ serviceWorkers: keepsApp ? 'allow' : 'block', ...(viewport ? { viewport } : {}) }));
		await readIn(own, language);
		return own.newPage();
	}

	async mailedCode(email: string): Promise<string> {
		let code = '';
		await expect(async () => {
			const mails = (await (await fetch(`${this.url}/mailbox.json`)).json()) as { to: string; code: string }[];
			code = mails.find((mail) => mail.to === email)?.code ?? '';
			expect(code).not.toBe('');
		}).toPass({ timeout: 10_000 });
		return code;
	}

	async #invite(enrolment: string, participant: string, worker: string): Promise<string> {
		const secret = randomBytes(16).toString('base64url');
		const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
		await this.db.query(
			`insert into app.invitation (enrolment_id, person_id, secret_hash, verifier_hash, code_expires_at, expires_at, created_by) values ($1, $2, $3, $3, now(), now() + interval '1 day', $4)`,
			[enrolment, participant, hash(secret), worker]
		);
		return secret;
	}

	async #id(sql: string, ...params: unknown[]): Promise<string> {
		return ((await this.db.query<{ id: string }>(sql, params)).rows[0] as { id: string }).id;
	}
}
