import type { Pool, ClientBase } from 'pg';

/** How Storage is reached as the service, which row level security does not hold back. */
export interface Service {
	/** Origin of the API. */
	url: string;
	/** The secret key: never on a phone. */
	key: string;
}

/**
 * Removes the files whose rows are gone, through Storage's API: it alone takes the bytes too. May run at any time and
 * twice at once; what it cannot remove now waits for the next time.
 * @returns how many were asked to be removed. @throws when Storage does not answer.
 */
export async function removeFiles(db: Pool | ClientBase, { url, key }: Service): Promise<number> {
	const { rows } = await db.query<{ path: string }>('select path from private.files_to_delete() path');
	const paths = rows.map(({ path }) => path);
	if (paths.length === 0) return 0;
	const response = await fetch(`${url}/storage/v1/object/attachments`, {
		method: 'DELETE',
		headers: { apikey: key, authorization: `Bearer ${key}`, 'content-type': 'application/json' },
		body: JSON.stringify({ prefixes: paths })
	});
	if (!response.ok) throw new Error(`Storage answered ${response.status}`);
	await response.arrayBuffer();
	await db.query('select private.files_deleted($1)', [paths]);
	return paths.length;
}
