import type { SupabaseClient } from '@supabase/supabase-js';
import { readConfig } from './config.ts';
import { RemoteError } from './errors.ts';
import { SESSION_KEY } from './session-key.ts';

/** A call that has not answered by then is given up and made again. */
const TIMEOUT = 15_000;

let connecting: Promise<SupabaseClient> | undefined;

/** The one connection of this tab. The library is only fetched now, long after the first paint. */
export function connect(): Promise<SupabaseClient> {
	connecting ??= create().catch((error: unknown) => {
		connecting = undefined;
		throw error instanceof RemoteError ? error : new RemoteError('offline', 0);
	});
	return connecting;
}

/** Forgets the connection and the sign-in on this device; works offline. */
export async function disconnect(): Promise<void> {
	const client = await connecting?.catch(() => undefined);
	connecting = undefined;
	if (client !== undefined) {
		await client.auth.stopAutoRefresh();
		void client.removeAllChannels();
		// Best effort: the server forgets the sign-in too when it can be reached.
		void client.auth.signOut({ scope: 'local' }).catch(() => undefined);
	}
	forgetSession();
}

function forgetSession(): void {
	try {
		for (const key of Object.keys(localStorage)) if (key.startsWith(SESSION_KEY)) localStorage.removeItem(key);
	} catch {
		// Storage is forbidden, so nothing was kept.
	}
}

async function create(): Promise<SupabaseClient> {
	const [config, { createClient }] = await Promise.all([readConfig(), import('./supabase.ts')]);
	return createClient(config.url, config.key, {
		auth: { storageKey: SESSION_KEY, persistSession: true, autoRefreshToken: true, detectSessionInUrl: false },
		global: { fetch: fetchInTime },
		realtime: { transport: WebSocket }
	});
}

function fetchInTime(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
	return fetch(input, { ...init, signal: init.signal ?? AbortSignal.timeout(TIMEOUT) });
}
