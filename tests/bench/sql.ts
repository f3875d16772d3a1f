import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { v7 } from 'uuid';
import type { PullReply } from '../../src/lib/core/sync/protocol.ts';
import { prepareDatabase, withClient } from '../../supabase/local/prepare-database.ts';
import { SUPERUSER } from '../../supabase/local/postgres/cluster.ts';
import { startPostgres } from '../../supabase/local/postgres/start.ts';
import { atMost, type Figure } from './figure.ts';
import { callAs, letIn, OPEN, PULL, quantile } from './sql/caller.ts';
import { load } from './sql/load.ts';
import { everybody, explain, type Asker, type Plan } from './sql/people.ts';
import { addMessages, seed } from './sql/seed.ts';

const PER_SECOND = 250;
const SECONDS = 20;
const WARM_UP_SECONDS = 5;
/** PostgREST's own default. With 24, two cores spend their time on changing between them: 112 ms instead of 22. */
const CONNECTIONS = 10;

/** What the database does with 2,000 enrolments and 200,000 rows, measured over SQL with writes kept safe on disk. */
export async function benchSql(): Promise<Figure[]> {
	const dataDir = await mkdtemp(join(tmpdir(), 'stegvis-bench-sql-'));
	await chmod(dataDir, 0o755);
	const postgres = await startPostgres({ dataDir, port: 0 });
	try {
		const superuser = postgres.url('postgres', SUPERUSER);
		await prepareDatabase({ superuser, owner: postgres.url('postgres') });
		return await withClient(superuser, async (client) => {
			await seed(client);
			// The stand-in for Realtime hears of a poke by NOTIFY, which makes commits wait for each other's turn on the disk.
			// In production Realtime reads the log instead: what is measured here is the database of production.
			await client.query('alter table realtime.messages disable trigger announce_message');
			return [
				...(await underLoad(postgres.url('postgres'))),
				...(await oneRowBehind(client)),
				...(await busyWorker(client)),
				...(await latecomer(client)),
				...(await everybodyAsks(client))
			];
		});
	} finally {
		await postgres.stop();
		await rm(dataDir, { recursive: true, force: true });
	}
}

async function underLoad(url: string): Promise<Figure[]> {
	const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
	await load(pool, PER_SECOND, WARM_UP_SECONDS);
	const { pushes, pulls, failed } = await load(pool, PER_SECOND, SECONDS);
	await pool.end();
	const what = `${PER_SECOND} push/s + ${PER_SECOND} pull/s`;
	return [
		atMost(`${what}: push p95`, quantile(pushes, 0.95), 'ms', 60),
		atMost(`${what}: pull p95`, quantile(pulls, 0.95), 'ms', 40),
		atMost(`${what}: failed calls of ${2 * PER_SECOND * SECONDS}`, failed, 'calls', 0)
	];
}

interface Place {
	audience: string;
	person: string;
}

/** Median of a pull that is one version behind in one audience. */
async function behind(client: pg.ClientBase, person: string, late: string): Promise<number> {
	const { rows } = await client.query<{ id: string; version: number }>(
		`select a.id, a.version::int as version from app.audience a join app.audience_member m on m.audience_id = a.id where m.person_id = $1`,
		[person]
	);
	const epoch = (await client.query<{ epoch: string }>('select epoch from app.sync_meta')).rows[0]?.epoch;
	const cursors = Object.fromEntries(rows.map(({ id, version }) => [id, id === late ? version - 1 : version]));
	const device = await deviceOf(client, person);
	const times: number[] = [];
	for (let i = 0; i < 60; i++) {
		const { answer, ms } = await callAs<PullReply>(client, person, 'pull', PULL, [
			device,
			epoch,
			JSON.stringify(cursors)
		]);
		if (!answer.ok || answer.audiences[0]?.rows.length !== 1) throw new Error('expected one row');
		times.push(ms);
	}
	return quantile(times.slice(20), 0.5);
}

/** A device of this person to which everything of theirs may be given. */
async function deviceOf(client: pg.ClientBase, person: string): Promise<string> {
	const device = v7();
	await letIn(client, [device], [person]);
	return device;
}

async function oneRowBehind(client: pg.ClientBase): Promise<Figure[]> {
	const { rows } = await client.query<Place>(
		`select a.id as audience, e.participant_id as person from app.audience a join app.enrolment e on e.id = a.enrolment_id
		where a.kind = 'team' order by e.id limit 4`
	);
	const figures: Figure[] = [];
	for (const [i, size] of [100, 1000, 10_000, 100_000].entries()) {
		const { audience, person } = rows[i] as Place;
		await addMessages(client, size, audience);
		const ms = await behind(client, person, audience);
		figures.push(atMost(`pull one row behind in ${size.toLocaleString('en')} rows`, ms, 'ms', 3));
	}
	return figures;
}

/** A worker with the most audiences: one row behind, and a first pull of everything. */
async function busyWorker(client: pg.ClientBase): Promise<Figure[]> {
	const { person, audience, n } = await busiest(client);
	const late = await behind(client, person, audience);
	const device = await deviceOf(client, person);
	const cursors: Record<string, number> = {};
	let epoch: string | null = null;
	const pages: number[] = [];
	for (let more = true; more;) {
		const call: { answer: PullReply; ms: number } = await callAs(client, person, 'pull', PULL, [
			device,
			epoch,
			JSON.stringify(cursors)
		]);
		if (!call.answer.ok) throw new Error(call.answer.code);
		for (const { id, to } of call.answer.audiences) cursors[id] = to;
		({ epoch, more } = call.answer);
		pages.push(call.ms);
	}
	return [
		atMost(`pull one row behind, worker with ${n} audiences`, late, 'ms', 10),
		atMost(`first pull of that worker, ${pages.length} pages: a page, p95`, quantile(pages, 0.95), 'ms', 60)
	];
}

/** A worker who came in by a proposal after 100,000 rows of talk: a first pull looks past all of them. */
async function latecomer(client: pg.ClientBase): Promise<Figure[]> {
	const { rows } = await client.query<{ person: string }>(
		`update app.audience_member m set reads_from = now() from app.audience a
		where a.id = m.audience_id and a.kind = 'team' and a.version > 100000 and m.person_id in (select person_id from app.office_member)
		returning m.person_id as person`
	);
	const person = rows[0]?.person ?? '';
	const device = await deviceOf(client, person);
	const times: number[] = [];
	for (let i = 0; i < 10; i++) {
		const { answer, ms } = await callAs<PullReply>(client, person, 'pull', PULL, [device, null, '{}']);
		if (!answer.ok) throw new Error(answer.code);
		times.push(ms);
	}
	return [atMost('first pull past 100,000 rows from before one came', quantile(times, 0.5), 'ms', 200)];
}

async function busiest(client: pg.ClientBase): Promise<Place & { n: number }> {
	const { rows } = await client.query<Place & { n: number }>(
		`select m.person_id as person, count(*)::int as n,
			(array_agg(m.audience_id order by a.version desc))[1] as audience
		from app.audience_member m join app.audience a on a.id = m.audience_id group by 1 order by 2 desc, 1 limit 1`
	);
	return rows[0] as Place & { n: number };
}

const COUNTS = 15;

/** The best of several: other programs on the machine make a figure worse, never better. */
const best = (numbers: number[]): number => Math.min(...numbers);

/** `select count(*)` without a filter on half a million rows, and a pull, by everybody there is. */
async function everybodyAsks(client: pg.ClientBase): Promise<Figure[]> {
	const [{ n = 0 } = {}] = (await client.query<{ n: number }>('select count(*)::int as n from app.message')).rows;
	await addMessages(client, Math.ceil((500_000 - n) / 2000));
	const people = await everybody(client);
	const late = people.find(({ name }) => name === 'worker of forty') as Asker;
	// Of latecomer().
	const { rows } = await client.query<{ person: string }>(
		'select person_id as person from app.audience_member where reads_from is not null order by person_id limit 1'
	);
	people.push({ ...late, name: 'who came after 100,000 rows', person: rows[0]?.person ?? '' });
	const figures: Figure[] = [];
	// The anonymous role may not ask at all, and is told so before a row is looked at.
	for (const who of people.filter(({ role }) => role !== 'anon'))
		figures.push(...(await counts(client, who)), await pulls(client, who));
	await client.query(`update app.audience_member set reads_from = '2000-01-01' where person_id = $1`, [late.person]);
	return [...figures, ...(await counts(client, { ...late, name: `${late.name}, come later everywhere` }))];
}

async function counts(client: pg.ClientBase, who: Asker): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const table of ['app.message', 'app.change']) {
		const plans: Plan[] = [];
		for (let i = 0; i < COUNTS; i++) {
			const plan = await explain(client, who, `select count(*) from ${table}`);
			if (plan) plans.push(plan);
		}
		const whole = plans.flatMap(({ readWhole }) => readWhole);
		if (whole.length) throw new Error(`${who.name} reads all of ${whole.join()}`);
		figures.push(atMost(`count of 500,000 ${table}, ${who.name}`, best(plans.map(({ ms }) => ms)), 'ms', 20));
	}
	return figures;
}

async function pulls(client: pg.ClientBase, { name, person }: Asker): Promise<Figure> {
	const times: number[] = [];
	for (let i = 0; i < COUNTS; i++)
		times.push((await callAs<PullReply>(client, person, 'open', OPEN, [v7(), null, '{}'])).ms);
	return atMost(`first page of a pull among 500,000 rows, ${name}`, best(times), 'ms', 60);
}
