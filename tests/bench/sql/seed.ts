import type pg from 'pg';

/** How many of each the bench puts in; the workers come to 40 participants and 80 audiences each. */
export const SIZE = { enrolments: 2000, workers: 150, perEnrolment: 3, rows: 100 };

type Size = typeof SIZE;

const people = (size: Size): string => `
insert into app.office (name) values ('Fjordvik');
insert into app.person (id, office_id, kind, display_name)
select md5('participant' || n)::uuid, o.id, 'participant', 'Deltaker ' || n from app.office o, generate_series(1, ${size.enrolments}) n
union all
select md5('worker' || n)::uuid, o.id, 'worker', 'Veileder ' || n from app.office o, generate_series(1, ${size.workers}) n;
insert into app.office_member (person_id, office_id, email, role, employer)
select p.id, p.office_id, p.id || '@example.no', 'mentor', 'Fjordvik' from app.person p where p.kind = 'worker';
insert into app.sign_in (auth_user_id, person_id) select id, id from app.person;
insert into app.enrolment (id, office_id, participant_id, method, display_name, office_name)
select md5('enrolment' || n)::uuid, o.id, md5('participant' || n)::uuid, 'se', 'Deltaker ' || n, o.name
from app.office o, generate_series(1, ${size.enrolments}) n;
select count(private.add_team_member(md5('enrolment' || n)::uuid, md5('worker' || 1 + (n * 7 + k * 31) % ${size.workers})::uuid))
from generate_series(1, ${size.enrolments}) n, generate_series(1, ${size.perEnrolment}) k;`;

/** Rows of an audience with one version each, as if every one had been its own push. */
const FILL = `
with wanted as (
  select a.id as audience_id, a.enrolment_id, a.version, e.participant_id, case a.kind when 'team' then $1::int else $2::int end as n
  from app.audience a join app.enrolment e on e.id = a.enrolment_id
  where a.kind in ('team', 'direct') and ($3::uuid is null or a.id = $3)
), made as (
  insert into app.message (id, enrolment_id, audience_id, body, created_by)
  select gen_random_uuid(), w.enrolment_id, w.audience_id, 'Hei, hvordan går det med deg i dag? ' || i, w.participant_id
  from wanted w, generate_series(1, w.n) i
  returning id, audience_id, created_at
), noted as (
  insert into app.change (audience_id, row_id, tbl, ver, made_at)
  select m.audience_id, m.id, 'message', w.version + row_number() over (partition by m.audience_id), m.created_at
  from made m join wanted w using (audience_id)
)
update app.audience a set version = a.version + w.n from wanted w where a.id = w.audience_id and w.n > 0`;

const TRIGGERS: [table: string, trigger: string][] = [
	['app.audience', 'ring'],
	['app.audience_member', 'ring'],
	['app.message', 'all'],
	['app.task', 'all']
];

/** Doorbell and change index are not what is measured while filling. `client` must be a superuser. */
async function quietly(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
	for (const [table, trigger] of TRIGGERS) await client.query(`alter table ${table} disable trigger ${trigger}`);
	await work();
	for (const [table, trigger] of TRIGGERS) await client.query(`alter table ${table} enable trigger ${trigger}`);
}

/** 2,000 enrolments with three workers each, and 200,000 rows, or another size. `client` must be a superuser. */
export async function seed(client: pg.ClientBase, size: Size = SIZE): Promise<void> {
	await quietly(client, async () => {
		await client.query(people(size));
		await client.query(FILL, [Math.floor(size.rows * 0.7), Math.floor(size.rows * 0.1), null]);
	});
	await client.query('vacuum analyze');
}

/** Adds messages: `team` to every team audience, or only to the named audience. */
export async function addMessages(client: pg.ClientBase, team: number, audience: string | null = null): Promise<void> {
	await quietly(client, async () => {
		await client.query(FILL, [team, 0, audience]);
	});
	await client.query('vacuum analyze app.message, app.change, app.audience');
}
