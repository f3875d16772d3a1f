import { Dexie, type Table } from 'dexie';
import { noteSession, SESSION_KEY } from './session-key.ts';

/**
 * Where supabase-js keeps the sign-in. Not in localStorage, which Chromium writes to disk some five seconds later: a
 * phone killed in between would have its rows and no sign-in, and a sign-in without address or code cannot be had again.
 */
class SessionDb extends Dexie {
	declare items: Table<string, string>;

	constructor() {
		super('stegvis-session', { cache: 'disabled' });
		this.version(1).stores({ items: '' });
	}
}

const { items } = new SessionDb();

export const keptSession = {
	getItem: async (key: string): Promise<string | null> => (await items.get(key)) ?? null,

	async setItem(key: string, value: string): Promise<void> {
		if (key === SESSION_KEY) noteSession(true);
		await items.put(value, key);
	},

	async removeItem(key: string): Promise<void> {
		if (key === SESSION_KEY) noteSession(false);
		await items.delete(key);
	}
};
