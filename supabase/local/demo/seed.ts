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
		for (const story of STORIES) await new StorySeeder(client, new Records(client), days, people, story).seed();
	} finally {
		await client.query('reset synchronous_commit').finally(() => client.release());
	}
}
