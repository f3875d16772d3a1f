import type { Pool } from 'pg';
import { DemoDays } from './days.ts';
import { Records } from './records.ts';
import { seedPeople } from './seed-people.ts';
import { StorySeeder } from './seed-story.ts';
import { STORIES } from './stories.ts';

/** Puts the demo people into an empty database; a database with people in it is left alone. */
export async function seedDemo(pool: Pool, now = new Date()): Promise<void> {
	const client = await pool.connect();
	try {
		const { rows } = await client.query('select 1 from app.office limit 1');
		if (rows.length > 0) return;
		// Hundreds of small commits, none of which anybody would miss after a power cut.
		await client.query('set synchronous_commit = off');
		const days = new DemoDays(now);
		const people = await seedPeople(client, days);
		const records = new Records(client);
		const seeders = STORIES.map((story) => new StorySeeder(client, records, days, people, story));
		for (const seeder of seeders) await seeder.plan();
		await seedMessages(records, seeders);
		for (const seeder of seeders) await seeder.markers();
	} finally {
		await client.query('reset synchronous_commit').finally(() => client.release());
	}
}

/**
 * The first message of every thread in one transaction, then the second: order in a thread is order of versions, and a
 * version is a transaction.
 */
async function seedMessages(records: Records, seeders: readonly StorySeeder[]): Promise<void> {
	const threads = seeders.flatMap((seeder) => seeder.threads());
	const longest = Math.max(...threads.map(({ length }) => length));
	for (let k = 0; k < longest; k += 1)
		await records.insertAll(
			'message',
			threads.flatMap((thread) => thread.slice(k, k + 1))
		);
}
