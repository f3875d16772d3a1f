import type pg from 'pg';
import { v7 } from 'uuid';

/** Somebody who asks the database, by the part they play. */
export interface Asker {
	name: string;
	/** Also the id of their sign-in. */
	person: string;
	role: 'authenticated' | 'anon';
	/** Whether they are in any audience but the catalogue of the office. */
	sees: boolean;
}

/** Beside those of the seed: a lead in no team, a worker of one, one removed from many teams, one of another office. */
const OTHERS = `
insert into app.office (id, name) values (md5('elsewhere')::uuid, 'Nabovik');
insert into app.person (id, office_id, kind, display_name)
select md5(who)::uuid, o.id, kind, who from (values ('lead', 'worker', 'Fjordvik'), ('worker of one', 'worker', 'Fjordvik'),
  ('removed worker', 'worker', 'Fjordvik'), ('other office', 'worker', 'Nabovik'), ('participant elsewhere', 'participant', 'Nabovik'))
  n (who, kind, place) join app.office o on o.name = place;
insert into app.office_member (person_id, office_id, email, is_lead, role, employer)
select id, office_id, id || '@example.no', display_name = 'lead', 'mentor', 'Fjordvik' from app.person
where display_name in ('lead', 'worker of one', 'removed worker', 'other office');
insert into app.sign_in (auth_user_id, person_id) select id, id from app.person
where display_name in ('lead', 'worker of one', 'removed worker', 'other office');
insert into app.enrolment (id, office_id, participant_id, method, display_name, office_name)
select md5('enrolment elsewhere')::uuid, office_id, id, 'se', display_name, 'Nabovik' from app.person where display_name = 'participant elsewhere';
select private.add_team_member(md5('enrolment elsewhere')::uuid, md5('other office')::uuid),
  private.add_team_member(md5('enrolment1')::uuid, md5('worker of one')::uuid);
select count(private.add_team_member(md5('enrolment' || n)::uuid, md5('removed worker')::uuid)) from generate_series(1, 40) n;
update app.team_member set removed_at = now() where person_id = md5('removed worker')::uuid;`;

/** Adds the people whom a seed of the bench lacks, and names everybody. */
export async function everybody(client: pg.ClientBase): Promise<Asker[]> {
	await client.query(OTHERS);
	const busy = await client.query<{ id: string }>(
		'select person_id as id from app.audience_member where removed_at is null group by 1 order by count(*) desc, 1 limit 1'
	);
	const reader = await client.query<{ id: string }>(
		`select m.person_id as id from app.audience_member m join app.audience a on a.id = m.audience_id
		where m.removed_at is null and m.reads_from is null group by 1 order by sum(a.version) desc, 1 limit 1`
	);
	const named = async (name: string): Promise<string> =>
		(await client.query<{ id: string }>('select md5($1)::uuid as id', [name])).rows[0]?.id ?? '';
	const asker = (name: string, person: string, sees: boolean): Asker => ({ name, person, role: 'authenticated', sees });
	return [
		asker('participant', await named('participant1'), true),
		asker('worker of one', await named('worker of one'), true),
		asker('worker of forty', busy.rows[0]?.id ?? '', true),
		asker('who reads most', reader.rows[0]?.id ?? '', true),
		asker('lead', await named('lead'), false),
		asker('removed worker', await named('removed worker'), false),
		asker('worker of another office', await named('other office'), true),
		asker('stranger', v7(), false),
		{ ...asker('anonymous', v7(), false), role: 'anon' }
	];
}

/** What PostgreSQL did for one statement. */
export interface Plan {
	/** Milliseconds of planning and running. */
	ms: number;
	/** Tables that were read from one end to the other. */
	readWhole: string[];
	/** Whether the caller's audiences were asked for once, and not for every row. */
	askedOnce: boolean;
}

interface Node {
	'Node Type': string;
	'Relation Name'?: string;
	'Parent Relationship'?: string;
	Plans?: Node[];
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** Runs a statement as somebody with `explain (analyze)`; undefined when they may not even ask. */
export async function explain(client: pg.ClientBase, { role, person }: Asker, sql: string): Promise<Plan | undefined> {
	await client.query('begin');
	try {
		await client.query(`select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)`, [
			...[role, JSON.stringify({ sub: person, role })]
		]);
		const { rows } = await client.query<{ 'QUERY PLAN': [Record<string, number> & { Plan: Node }] }>(
			`explain (analyze, timing off, format json) ${sql}`
		);
		const [said] = (rows[0] as (typeof rows)[0])['QUERY PLAN'];
		const nodes = nodesOf(said.Plan);
		return {
			ms: (said['Planning Time'] ?? Number.NaN) + (said['Execution Time'] ?? Number.NaN),
			readWhole: nodes.flatMap((node) =>
				node['Node Type'].includes('Seq Scan') ? [node['Relation Name'] ?? '?'] : []
			),
			askedOnce: nodes.some((node) => node['Parent Relationship'] === 'InitPlan')
		};
	} catch (error) {
		if ((error as { code?: string }).code === '42501') return undefined;
		throw error;
	} finally {
		await client.query('rollback');
	}
}
