import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { v7 } from 'uuid';
import type { PullReply, PushReply } from '../../../src/lib/core/sync/protocol.ts';
import { callAs, letIn, PULL, PUSH } from './caller.ts';

interface Member {
	person: string;
	client: string;
	seq: number;
	cursors: Record<string, number>;
}

interface Team {
	enrolment: string;
	audience: string;
	members: string[];
}

export interface Load {
	pushes: number[];
	pulls: number[];
	failed: number;
}

const devicesOf = (members: Member[]): [clients: string[], people: string[]] => [
	members.map(({ client }) => client),
	members.map(({ person }) => person)
];

/**
 * Open load: at every tick one push of a message to a random team and one pull by another member of a random team,
 * whose cursors are those of its last pull. Milliseconds count from the tick, so that waiting for a connection counts.
 * @param pool as many connections as an API keeps; a connection plans each function once, so warm it up with the same pool.
 * @param perSecond pushes, and as many pulls.
 */
export async function load(pool: pg.Pool, perSecond: number, seconds: number): Promise<Load> {
	const teams = await readTeams(pool);
	const members = await readMembers(pool);
	await letIn(pool, ...devicesOf([...members.values()]));
	const epoch = (await pool.query<{ epoch: string }>('select epoch from app.sync_meta')).rows[0]?.epoch ?? null;
	const result: Load = { pushes: [], pulls: [], failed: 0 };
	const busy = new Set<string>();

	/** A team with a member who is not waiting for an answer; none when the database is so far behind that all wait. */
	const idle = (): { team: Team; member: Member } | null => {
		for (let tries = 0; tries < 200; tries++) {
			const team = pick(teams);
			const member = members.get(pick(team.members));
			if (member && !busy.has(member.person)) return { team, member };
		}
		result.failed += 1;
		return null;
	};
	const one = async (
		times: number[],
		due: number,
		member: Member,
		work: (client: pg.ClientBase) => Promise<void>
	): Promise<void> => {
		busy.add(member.person);
		const client = await pool.connect();
		try {
			await work(client);
			times.push(performance.now() - due);
		} catch {
			result.failed += 1;
		} finally {
			client.release();
			busy.delete(member.person);
		}
	};
	const push = async (due: number): Promise<void> => {
		const found = idle();
		if (!found) return;
		const { team, member } = found;
		await one(result.pushes, due, member, async (client) => {
			const row = { enrolment_id: team.enrolment, audience_id: team.audience, body: 'Det går bra, takk!', lang: 'nb' };
			const mutation = { seq: member.seq + 1, v: 1, op: 'put', tbl: 'message', id: v7(), row };
			const { answer } = await callAs<PushReply>(client, member.person, 'push', PUSH, [
				member.client,
				[JSON.stringify(mutation)]
			]);
			if (!answer.ok || answer.refused.length) throw new Error(JSON.stringify(answer));
			member.seq += 1;
		});
	};
	const pull = async (due: number): Promise<void> => {
		const member = idle()?.member;
		if (!member) return;
		await one(result.pulls, due, member, async (client) => {
			const values = [member.client, epoch, JSON.stringify(member.cursors)];
			const { answer } = await callAs<PullReply>(client, member.person, 'pull', PULL, values);
			if (!answer.ok) throw new Error(answer.code);
			for (const { id, to } of answer.audiences) member.cursors[id] = to;
		});
	};

	const running: Promise<void>[] = [];
	const start = performance.now();
	for (let i = 0; i < perSecond * seconds; i++) {
		const due = start + (i * 1000) / perSecond;
		if (due > performance.now()) await pause(due - performance.now());
		running.push(push(due), pull(due));
	}
	await Promise.all(running);
	return result;
}

const pick = <T>(list: T[]): T => list[Math.floor(Math.random() * list.length)] as T;

const readTeams = async (pool: pg.Pool): Promise<Team[]> =>
	(
		await pool.query<Team>(
			`select a.enrolment_id as enrolment, a.id as audience, array_agg(m.person_id::text) as members
			from app.audience a join app.audience_member m on m.audience_id = a.id where a.kind = 'team' group by 1, 2`
		)
	).rows;

async function readMembers(pool: pg.Pool): Promise<Map<string, Member>> {
	const { rows } = await pool.query<{ person: string; cursors: Record<string, number> }>(
		`select m.person_id as person, jsonb_object_agg(a.id, a.version) as cursors
		from app.audience_member m join app.audience a on a.id = m.audience_id group by 1`
	);
	return new Map(rows.map(({ person, cursors }) => [person, { person, cursors, client: v7(), seq: 0 }]));
}
