import type { Pool } from 'pg';
import { removeFiles, type Service } from './storage/remove.ts';

const MINUTE = 60_000;
const PURGE = `delete from realtime.messages where inserted_at < now() - interval '72 hours'`;

/**
 * What `npm run tick` and Realtime do in production: `private.tick()` every minute, then the files whose rows are gone; old
 * messages away every hour.
 * @returns a function that stops it.
 */
export function startClock(pool: Pool, service: Service): () => void {
	let minutes = 0;
	const timer = setInterval(() => {
		const due = minutes++ % 60 === 0 ? [TICK, PURGE] : [TICK];
		void Promise.all(due.map((sql) => pool.query(sql)))
			.then(() => removeFiles(pool, service))
			.catch((error: Error) => console.error(`Clock: ${error.message}`));
	}, MINUTE);
	return () => clearInterval(timer);
}

const TICK = `do $$ begin
	if to_regprocedure('private.tick()') is not null then perform private.tick(); end if;
end $$`;
