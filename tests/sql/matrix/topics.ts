import pg from 'pg';
import { SUPERUSER } from '../../../supabase/local/postgres/cluster.ts';
import { mayRead } from '../../../supabase/local/realtime/authorise.ts';
import type { Database } from '../db.ts';
import type { Who } from './probe.ts';

/** Who may listen where and should not, or should and may not: everybody hears their own doorbell, and nothing else. */
export async function topicDeviations(db: Database, everybody: Who[], ids: string[]): Promise<string[]> {
	const pool = new pg.Pool({ connectionString: db.url(SUPERUSER), max: 4 });
	const topics = [...ids.map((id) => `person:${id}`), ...ids.slice(0, 2), 'person:', 'person:null', 'person', '*', 'x'];
	const found: string[] = [];
	for (const who of everybody)
		for (const topic of topics) {
			const may = who.claims.role === 'authenticated' && who.person !== null && topic === `person:${who.person}`;
			const does = await mayRead(pool, topic, { claims: who.claims, headers: {} });
			if (does !== may) found.push(`${who.name} ${does ? 'hears' : 'does not hear'} ${topic}`);
		}
	await pool.end();
	return found;
}
