/**
 * `npm run tick`: once a minute, what needs a clock, and the files whose rows are gone. For the operator's scheduler, where
 * pg_cron would do the first alone: DATABASE_URL, SUPABASE_URL and SUPABASE_SECRET_KEY. The embedded server does it itself.
 */
import pg from 'pg';
import { removeFiles } from './remove.ts';

const { DATABASE_URL, SUPABASE_URL, SUPABASE_SECRET_KEY } = process.env;
if (!DATABASE_URL || !SUPABASE_URL || !SUPABASE_SECRET_KEY)
	throw new Error('Name the database and Storage: DATABASE_URL, SUPABASE_URL and SUPABASE_SECRET_KEY');
const client = new pg.Client({ connectionString: DATABASE_URL });
await client.connect();
try {
	await client.query('select private.tick()');
	console.log(`Removed ${await removeFiles(client, { url: SUPABASE_URL, key: SUPABASE_SECRET_KEY })} files.`);
} finally {
	await client.end();
}
