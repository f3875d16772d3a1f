import type { SupabaseClient } from '@supabase/supabase-js';
import { readConfig } from './config.ts';
import { RemoteError } from './errors.ts';
import { keptSession } from './kept-session.ts';
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
	}
	const held = await keptSession.getItem(SESSION_KEY);
	await keptSession.removeItem(SESSION_KEY);
	if (held !== null) void endOnServer(held).catch(() => undefined);
}

/** Best effort: without a network the server forgets the sign-in when its time is over. */
async function endOnServer(session: string): Promise<void> {
	const { url, key } = await readConfig();
	const { access_token } = JSON.parse(session) as { access_token: string };
	const headers = { apikey: key, authorization: `Bearer ${access_token}` };
	await fetchInTime(`${url}/auth/v1/logout?scope=local`, { method: 'POST', headers });
}

async function create(): Promise<SupabaseClient> {
	const [config, { createClient }] = await Promise.all([readConfig(), import('./supabase.ts')]);
	return createClient(config.url, config.key, {
		auth: {
			...{ storage: keptSession, storageKey: SESSION_KEY, persistSession: true },
			...{ autoRefreshToken: true, detectSessionInUrl: false }
		},
		global: { fetch: fetchInTime },
		realtime: { transport: WebSocket }
	});
}

function fetchInTime(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
	return fetch(input, { ...init, signal: init.signal ?? AbortSignal.timeout(TIMEOUT) });
}
