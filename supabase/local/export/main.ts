/**
 * `npm run export -- <enrolment> [folder]`: the office's copy for its archive, `copy.json` with who, when and for whom,
 * and `copy.html` to read. For the operator of the database: DATABASE_URL, or the embedded one that is running.
 * Photos and voice notes are named in it, the files themselves are not. What the participant keeps to themselves is not in it, and they see in the app that a copy was made.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { page, withoutKeys } from '#lib/core/copy/page.ts';
import { archiveWords, type Archive } from './words.ts';

const EMBEDDED = 'postgresql://postgres:postgres@127.0.0.1:54322/postgres';

/** @returns the folder, or null when there is no such enrolment. @throws what PostgreSQL or the disk says. */
export async function exportEnrolment(client: pg.ClientBase, enrolment: string, into: string): Promise<string | null> {
	const { rows } = await client.query<{ copy: Archive | null }>('select private.export_enrolment($1) as copy', [
		enrolment
	]);
	const copy = rows[0]?.copy ?? null;
	if (copy === null) return null;
	const folder = join(into, enrolment);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	await writeFile(join(folder, 'copy.json'), `${JSON.stringify(copy, withoutKeys, '\t')}\n`, { mode: 0o600 });
	await writeFile(join(folder, 'copy.html'), page(copy, await archiveWords(copy)), { mode: 0o600 });
	return folder;
}

if (import.meta.filename === process.argv[1]) {
	const [enrolment, into = join('.local', 'export')] = process.argv.slice(2);
	if (!enrolment) throw new Error('Name the enrolment by its id: npm run export -- <enrolment> [folder]');
	const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] ?? EMBEDDED });
	await client.connect();
	const folder = await exportEnrolment(client, enrolment, into).finally(() => client.end());
	console.log(folder === null ? 'There is no such enrolment.' : `Written to ${folder}: copy.json and copy.html.`);
}
