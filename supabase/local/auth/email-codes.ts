import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

/** Neither @supabase/lite nor Supabase counts wrong codes (supabase/auth#2819). */
const MAX_TRIES = 5;

const IS_WORKER = `select exists (select from app.office_member where email = $1 and removed_at is null) as yes`;
const ADD_USER = `insert into auth.users (id, email, aud, role, raw_app_meta_data)
	values ($1, $2, 'authenticated', 'authenticated', '{"provider": "email", "providers": ["email"]}')
	on conflict do nothing`;

/** Who gets codes by e-mail, and how often one may be tried. */
export class EmailCodes {
	/** By address that a code was sent to: what anybody makes up takes no room here. */
	#tries = new Map<string, number>();
	#pool: Pool;

	/** @param pool connections of a superuser. */
	constructor(pool: Pool) {
		this.#pool = pool;
	}

	/**
	 * Whether a code may be sent: only to a worker whom an office registered. Makes the user that @supabase/lite needs
	 * for it and starts the count of tries again.
	 */
	async admit(email: string): Promise<boolean> {
		const found = await this.#pool.query<{ yes: boolean }>(IS_WORKER, [email]);
		if (!found.rows[0]?.yes) return false;
		await this.#pool.query(ADD_USER, [randomUUID(), email]);
		this.#tries.set(email, 0);
		return true;
	}

	/** Counts a try before it is made; false when no code was sent, or it has been tried too often and is as good as used. */
	mayTry(email: string): boolean {
		const tries = this.#tries.get(email) ?? MAX_TRIES;
		if (tries >= MAX_TRIES) return false;
		this.#tries.set(email, tries + 1);
		return true;
	}
}
