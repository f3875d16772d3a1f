import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';

export interface Asker {
	/** Claims of a checked token; a caller without one is `{ role: 'anon' }`. */
	claims: { role: string; sub?: string };
	/** Headers of the WebSocket handshake; policies may read them. */
	headers: Record<string, unknown>;
}

const PROBE = `insert into realtime.messages (id, topic, extension) values ($1, $2, 'broadcast')`;
const BECOME = `select set_config('role', $1, true), set_config('realtime.topic', $2, true),
	set_config('request.jwt.claims', $3, true), set_config('request.jwt.claim.sub', $4, true),
	set_config('request.jwt.claim.role', $1, true), set_config('request.headers', $5, true)`;

/**
 * Whether the policies on realtime.messages let the asker read a topic, found out as Supabase Realtime does: a probe
 * row is written as administrator, looked for as the asker, and rolled back.
 * @param pool connections of a superuser.
 * @param topic without the prefix `realtime:`.
 */
export async function mayRead(pool: Pool, topic: string, asker: Asker): Promise<boolean> {
	const { claims, headers } = asker;
	const client = await pool.connect();
	const probe = randomUUID();
	try {
		await client.query('begin');
		await client.query(PROBE, [probe, topic]);
		await client.query(BECOME, [claims.role, topic, JSON.stringify(claims), claims.sub ?? '', JSON.stringify(headers)]);
		const found = await client.query('select id from realtime.messages where id = $1', [probe]);
		return found.rowCount === 1;
	} catch {
		// A policy or a role that fails lets nobody in.
		return false;
	} finally {
		await client.query('rollback').catch(() => undefined);
		client.release();
	}
}
