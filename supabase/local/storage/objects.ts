import type { Pool, PoolClient } from 'pg';

const BUCKET = 'attachments';

/** Claims of a checked token. */
export interface Caller {
	role: string;
	sub: string;
}

/** What Supabase Storage answers instead: a status that stands in the body, and its words for it. */
export class Refused extends Error {
	override name = 'Refused';

	constructor(
		readonly statusCode: number,
		readonly error: string,
		message: string
	) {
		super(message);
	}
}

const BECOME = `select set_config('role', $1, true), set_config('request.jwt.claims', $2, true),
	set_config('request.jwt.claim.sub', $3, true), set_config('request.jwt.claim.role', $1, true)`;

/** Files over the tables of Storage: its policies decide, asked as the caller, and the bytes lie in the same transaction. */
export class Objects {
	/** @param pool connections of a superuser. */
	constructor(private readonly pool: Pool) {}

	/** Whether the caller might bring this file, before anything of it is read. @throws Refused */
	async mayBring(caller: Caller, name: string): Promise<void> {
		await this.#as(caller, (client) => insert(client, name), 'rollback');
	}

	/** @returns the object's id. @throws Refused */
	bring(caller: Caller, name: string, bytes: Buffer): Promise<string> {
		return this.#as(caller, async (client) => {
			await insert(client, name);
			await client.query('reset role');
			const { rows } = await client.query<{ object_id: string }>(
				`insert into storage.embedded_bytes (object_id, bytes)
				select id, $3 from storage.objects where bucket_id = $1 and name = $2 returning object_id`,
				[BUCKET, name, bytes]
			);
			return rows[0]?.object_id ?? '';
		});
	}

	/** @throws Refused */
	fetch(caller: Caller, name: string): Promise<Buffer> {
		return this.#as(caller, async (client) => {
			const found = await client.query<{ id: string }>(
				'select id from storage.objects where bucket_id = $1 and name = $2',
				[BUCKET, name]
			);
			await client.query('reset role');
			const { rows } = await client.query<{ bytes: Buffer }>(
				'select bytes from storage.embedded_bytes where object_id = $1',
				[found.rows[0]?.id]
			);
			if (!rows[0]) throw new Refused(404, 'not_found', 'Object not found');
			return rows[0].bytes;
		});
	}

	/** As the service. @returns the names of those that were there. */
	async remove(names: readonly string[]): Promise<string[]> {
		const { rows } = await this.pool.query<{ name: string }>(
			'delete from storage.objects where bucket_id = $1 and name = any ($2) returning name',
			[BUCKET, names]
		);
		return rows.map(({ name }) => name);
	}

	async #as<T>(caller: Caller, work: (client: PoolClient) => Promise<T>, end = 'commit'): Promise<T> {
		const client = await this.pool.connect();
		try {
			await client.query('begin');
			await client.query(BECOME, [caller.role, JSON.stringify(caller), caller.sub]);
			const result = await work(client);
			await client.query(end);
			return result;
		} catch (error) {
			await client.query('rollback');
			throw error;
		} finally {
			client.release();
		}
	}
}

/** Without `returning`, which would ask the policy for reading too. */
async function insert(client: PoolClient, name: string): Promise<void> {
	try {
		await client.query('insert into storage.objects (bucket_id, name) values ($1, $2)', [BUCKET, name]);
	} catch (error) {
		const { code } = error as { code?: string };
		if (code === '42501') throw new Refused(403, 'Unauthorized', 'new row violates row-level security policy');
		if (code === '23505') throw new Refused(409, 'Duplicate', 'The resource already exists');
		if (code === '23503') throw new Refused(404, 'Bucket not found', 'Bucket not found');
		throw error;
	}
}
