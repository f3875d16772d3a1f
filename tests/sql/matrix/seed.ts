import { randomUUID } from 'node:crypto';
import type { Database } from '../db.ts';
import { newId, type World } from '../world.ts';
import { who, type Who } from './probe.ts';

/** Fills every table with rows of both enrolments and names everybody who might try to reach them. */
export async function seedMatrix(db: Database, world: World): Promise<Who[]> {
	const { ids, places } = world;
	const direct = async (enrolment: string, worker: string): Promise<string> => {
		const [row] = await db.query<{ id: string }>(
			'select id from app.audience where enrolment_id = $1 and worker_id = $2',
			[enrolment, worker]
		);
		if (!row) throw new Error('no private thread');
		return row.id;
	};
	const oddB = await direct(ids.enrolmentB, ids.odd);
	const runeA = await direct(ids.enrolmentA, ids.rune);
	await seedGoals(db, world);
	await seedTasks(db, world, oddB);
	await seedAppointmentsAndJobs(db, world, oddB);
	await seedSteps(db, world);
	await seedHome(db, world);
	for (const [person, answer] of [
		[ids.lead, 'no'],
		[ids.odd, null]
	])
		await db.query(
			`insert into app.team_proposal (id, enrolment_id, audience_id, person_id, created_by, answer) values ($1, $2, $3, $4, $5, $6)`,
			[newId(), ids.enrolmentA, places.teamA, person, ids.kari, answer]
		);
	await seedProfiles(db, world);
	await seedTalk(db, world, oddB, runeA);
	await seedAttachments(db, world);
	await seedRatings(db, world);
	await seedEmployers(db, world);
	const missed = await letSiriIn(db, world);
	await seedTalk(db, world, oddB, runeA);
	await seedAttachments(db, world);
	await seedRatings(db, world);
	await seedEmployers(db, world);
	for (const [person, enrolment] of [
		[ids.amina, ids.enrolmentA],
		[ids.bilal, ids.enrolmentB]
	]) {
		const client = newId();
		await db.query('insert into app.sync_client (id, person_id) values ($1, $2)', [client, person]);
		await db.query('insert into app.translation_count (person_id) values ($1)', [person]);
		await db.query(`insert into app.sync_refusal (client_id, seq, code) values ($1, 1, 'gone')`, [client]);
		await db.query(
			`insert into app.access (enrolment_id, audience_id, person_id, what, client_id)
			select enrolment_id, id, $2::uuid, 'delivered', $1::uuid from app.audience where enrolment_id = $3 and kind = 'team'
			union all select enrolment_id, id, $4::uuid, 'opened', null from app.audience where enrolment_id = $3 and kind = 'team'`,
			[client, person, enrolment, ids.kari]
		);
		await db.query(
			`insert into app.invitation (enrolment_id, person_id, secret_hash, selector, verifier_hash, code_expires_at, expires_at, created_by)
			values ($1, $2, sha256($3), $4, '\\x00', now() + interval '1 day', now() + interval '1 day', $5)`,
			[enrolment, person, client, client.slice(-3), ids.kari]
		);
	}
	await db.query(`insert into private.file_to_delete (path) values ('x/y')`);
	await db.query('insert into app.departure values ($1, gen_random_uuid())', [ids.rune]);
	return people(db, world, { oddB, runeA, siriA: await direct(ids.enrolmentA, ids.siri) }, missed);
}

async function seedTalk(db: Database, { ids, places }: World, oddB: string, runeA: string): Promise<void> {
	const threads = [
		[ids.enrolmentA, places.teamA, ids.kari],
		[ids.enrolmentA, places.larsA, ids.amina],
		[ids.enrolmentA, runeA, ids.rune],
		[ids.enrolmentB, places.teamB, ids.bilal],
		[ids.enrolmentB, oddB, ids.odd]
	] as const;
	for (const [enrolment, audience, author] of threads) {
		await db.query(
			`insert into app.message (id, enrolment_id, audience_id, body, created_by) values ($1, $2, $3, 'hei', $4)`,
			[newId(), enrolment, audience, author]
		);
		await db.query(
			`insert into app.revision (enrolment_id, audience_id, tbl, row_id, col, was, created_by)
			values ($1, $2, 'task', gen_random_uuid(), 'title', 'før', $3)`,
			[enrolment, audience, author]
		);
		await db.query(
			`insert into app.read_marker (enrolment_id, audience_id, thread_id, person_id, up_to) values ($1, $2, $2, $3, 1)
			on conflict do nothing`,
			[enrolment, audience, author]
		);
	}
}

/** Siri comes in by Amina's yes. Gives the ids of what was said before, which she never sees. */
async function letSiriIn(db: Database, { ids, places }: World): Promise<string[]> {
	const proposal = newId();
	await db.query(
		`insert into app.team_proposal (id, enrolment_id, audience_id, person_id, created_by) values ($1, $2, $3, $4, $5)`,
		[proposal, ids.enrolmentA, places.teamA, ids.siri, ids.kari]
	);
	const missed = await db.query<{ id: string }>(
		['message', 'history', 'revision', 'rating', 'contact_entry', 'check_in', 'team_proposal', 'attachment']
			.map(
				(table) =>
					`select id from app.${table} where audience_id = $1${table === 'attachment' ? ` and kind <> 'photo'` : ''}`
			)
			.join(' union all '),
		[places.teamA]
	);
	await db.query(`update app.team_proposal set answer = 'yes' where id = $1`, [proposal]);
	// Its line in the change index stays, as gone: she is not told of that either.
	await db.query('delete from app.team_proposal where id = $1', [proposal]);
	return missed.map(({ id }) => id);
}

async function seedTasks(db: Database, { ids, places }: World, oddB: string): Promise<void> {
	type Fields = [
		enrolment: string,
		audience: string,
		author: string,
		kind: string,
		assignee: string | null,
		status: string,
		answer: string | null
	];
	const rows: Fields[] = [
		[ids.enrolmentA, places.teamA, ids.kari, 'participant', null, 'proposed', null],
		[ids.enrolmentA, places.teamA, ids.kari, 'participant', null, 'proposed', 'yes'],
		[ids.enrolmentA, places.teamA, ids.kari, 'participant', null, 'planned', null],
		[ids.enrolmentA, places.teamA, ids.amina, 'participant', null, 'planned', null],
		[ids.enrolmentA, places.teamA, ids.amina, 'worker', ids.lars, 'proposed', null],
		[ids.enrolmentA, places.teamA, ids.lars, 'worker', ids.lars, 'planned', null],
		[ids.enrolmentA, places.teamA, ids.kari, 'other', null, 'proposed', null],
		[ids.enrolmentA, places.selfA, ids.amina, 'participant', null, 'done', null],
		[ids.enrolmentA, places.kariA, ids.kari, 'participant', null, 'parked', null],
		[ids.enrolmentB, places.teamB, ids.odd, 'worker', ids.kari, 'proposed', null],
		[ids.enrolmentB, oddB, ids.bilal, 'participant', null, 'dropped', null]
	];
	for (const row of rows)
		await db.query(
			`insert into app.task (id, enrolment_id, audience_id, created_by, assignee_kind, assignee_id, status, answer, title, confidence)
			values ($1, $2, $3, $4, $5, $6, $7, $8, 'Ring fastlegen', case when $7 = 'planned' then 8 end)`,
			[newId(), ...row]
		);
}

async function seedGoals(db: Database, { ids, places }: World): Promise<void> {
	const rows = [
		[ids.enrolmentA, places.teamA, ids.amina, 'active'],
		[ids.enrolmentA, places.teamA, ids.kari, 'proposed'],
		[ids.enrolmentA, places.teamA, ids.lars, 'active'],
		[ids.enrolmentA, places.selfA, ids.amina, 'parked'],
		[ids.enrolmentB, places.teamB, ids.bilal, 'active']
	];
	for (const row of rows)
		await db.query(
			`insert into app.goal (id, enrolment_id, audience_id, created_by, status, title) values ($1, $2, $3, $4, $5, 'Mer tid med barna')`,
			[newId(), ...row]
		);
}

/** Problems, versions of the agreement, the look back, and what stands in a participant's own space. */
async function seedSteps(db: Database, { ids, places }: World): Promise<void> {
	for (const [enrolment, audience, author] of [
		[ids.enrolmentA, places.selfA, ids.amina],
		[ids.enrolmentA, places.teamA, ids.amina],
		[ids.enrolmentB, places.teamB, ids.bilal]
	]) {
		const row = [newId(), enrolment, audience, author];
		await db.query(
			`insert into app.problem (id, enrolment_id, audience_id, created_by, title) values ($1, $2, $3, $4, 'Huset')`,
			row
		);
		await db.query(
			`insert into app.evaluation (id, enrolment_id, audience_id, created_by, learnt) values ($1, $2, $3, $4, 'Mye')`,
			row.with(0, newId())
		);
	}
	for (const [enrolment, audience, author] of [
		[ids.enrolmentA, places.selfA, ids.amina],
		[ids.enrolmentB, places.selfB, ids.bilal]
	]) {
		await db.query(
			`insert into app.tick (id, enrolment_id, audience_id, created_by, task_id, ticked_on)
			select $1, $2, $3, $4, t.id, '2026-11-20' from app.task t where t.enrolment_id = $2 and t.created_by = $4 limit 1`,
			[newId(), enrolment, audience, author]
		);
		await db.query(
			`insert into app.share (id, enrolment_id, audience_id, created_by, tbl, row_id, until_on)
			values ($1, $2, $3, $4, 'goal', gen_random_uuid(), '2026-12-01')`,
			[newId(), enrolment, audience, author]
		);
		await db.query(
			`insert into app.bad_day (id, enrolment_id, audience_id, created_by, do_1) values ($1, $2, $3, $4, 'Gå ut')`,
			[newId(), enrolment, audience, author]
		);
	}
	for (const version of [
		[ids.enrolmentA, places.teamA, ids.amina, 'yes', null],
		[ids.enrolmentA, places.teamA, ids.kari, null, 'yes'],
		[ids.enrolmentB, places.teamB, ids.odd, 'yes', 'yes'],
		[ids.enrolmentB, places.teamB, ids.bilal, 'yes', null]
	])
		await db.query(
			`insert into app.agreement (id, enrolment_id, audience_id, created_by, participant_answer, worker_answer, parties, starts_on, ends_on)
			values ($1, $2, $3, $4, $5, $6, 'Vi to', '2026-11-20', '2027-02-20')`,
			[newId(), ...version]
		);
	await db.query(
		`insert into app.office_entry (id, audience_id, created_by, kind, belongs_to, texts) values ($1, $2, $3, 'step', 'home', '{"nb": "Luft ut"}')`,
		[newId(), places.office, ids.lead]
	);
	for (const worker of [ids.kari, ids.siri])
		await db.query(
			`insert into app.outing (id, audience_id, created_by, display_name, back_by) values ($1, $2, $3, 'Ute', now() + interval '1 hour')`,
			[newId(), places.staff, worker]
		);
}

/** What is written about the home and money, in one's own space and shown, and the contact book. */
async function seedHome(db: Database, { ids, places }: World): Promise<void> {
	await db.query('update app.home set audience_id = $1 where enrolment_id = $2', [places.teamB, ids.enrolmentB]);
	for (const [enrolment, audience, author] of [
		[ids.enrolmentA, places.selfA, ids.amina],
		[ids.enrolmentA, places.teamA, ids.amina],
		[ids.enrolmentB, places.teamB, ids.bilal]
	]) {
		await db.query(
			`insert into app.defect (id, enrolment_id, audience_id, created_by, title) values ($1, $2, $3, $4, 'Vinduet')`,
			[newId(), enrolment, audience, author]
		);
		await db.query(
			`insert into app.money_line (id, enrolment_id, audience_id, created_by, kind, title) values ($1, $2, $3, $4, 'expense', 'Strøm')`,
			[newId(), enrolment, audience, author]
		);
	}
	for (const row of [
		[ids.enrolmentA, places.teamA, ids.amina],
		[ids.enrolmentA, places.teamA, ids.kari],
		[ids.enrolmentB, places.teamB, ids.odd]
	])
		await db.query(
			`insert into app.service_contact (id, enrolment_id, audience_id, created_by, title) values ($1, $2, $3, $4, 'Boligkontoret')`,
			[newId(), ...row]
		);
}

/** Photos of the home, kept and shown, and voice notes in the talk of the team. */
async function seedAttachments(db: Database, { ids, places }: World): Promise<void> {
	const key = Buffer.alloc(32).toString('base64');
	for (const row of [
		[ids.enrolmentA, places.selfA, ids.amina],
		[ids.enrolmentA, places.teamA, ids.amina],
		[ids.enrolmentB, places.teamB, ids.bilal]
	])
		await db.query(
			`insert into app.attachment (id, enrolment_id, audience_id, created_by, kind, media_type, bytes, width, height, moment, file_key)
			values ($1, $2, $3, $4, 'photo', 'image/jpeg', 9, 3, 3, 'moving_in', $5)`,
			[newId(), ...row, key]
		);
	for (const row of [
		[ids.enrolmentA, places.teamA, ids.kari],
		[ids.enrolmentA, places.teamA, ids.amina],
		[ids.enrolmentB, places.teamB, ids.odd]
	])
		await db.query(
			`insert into app.attachment (id, enrolment_id, audience_id, created_by, kind, media_type, bytes, seconds, file_key)
			values ($1, $2, $3, $4, 'voice_note', 'audio/webm', 9, 3, $5)`,
			[newId(), ...row, key]
		);
}

async function seedRatings(db: Database, { ids, places }: World): Promise<void> {
	for (const row of [
		[ids.enrolmentA, places.selfA, ids.amina],
		[ids.enrolmentA, places.teamA, ids.amina],
		[ids.enrolmentB, places.teamB, ids.bilal]
	]) {
		await db.query(
			`insert into app.rating (id, enrolment_id, audience_id, created_by, life_area, score, rated_on)
			values ($1, $2, $3, $4, 'home', 5, '2026-11-20')`,
			[newId(), ...row]
		);
		await db.query(
			`insert into app.check_in (id, enrolment_id, audience_id, created_by, job_id, answer, said_on)
			select $1, $2, $3, $4, j.id, 'good', '2026-11-20' from app.job_application j where j.enrolment_id = $2 limit 1`,
			[newId(), ...row]
		);
	}
}

async function seedProfiles(db: Database, { ids, places }: World): Promise<void> {
	for (const row of [
		[ids.enrolmentA, places.selfA, ids.amina],
		[ids.enrolmentB, places.teamB, ids.bilal]
	])
		await db.query(
			`insert into app.profile (id, enrolment_id, audience_id, created_by, interests) values ($1, $2, $3, $4, 'Mat')`,
			[newId(), ...row]
		);
}

/** Employers with a yes and something done, and one that nobody has answered. */
async function seedEmployers(db: Database, { ids, places }: World): Promise<void> {
	for (const place of [
		[ids.enrolmentA, places.teamA, ids.lars],
		[ids.enrolmentB, places.teamB, ids.odd]
	]) {
		const contact = newId();
		for (const [id, approval] of [
			[contact, 'yes'],
			[newId(), null]
		])
			await db.query(
				`insert into app.employer_contact (id, enrolment_id, audience_id, created_by, employer, approval) values ($1, $2, $3, $4, 'Havna', $5)`,
				[id, ...place, approval]
			);
		await db.query(
			`insert into app.contact_entry (id, enrolment_id, audience_id, created_by, contact_id, happened_on, how, said, disclosed)
			values ($1, $2, $3, $4, $5, '2026-11-20', 'phone', 'Hun ringer', 'nothing')`,
			[newId(), ...place, contact]
		);
	}
}

async function seedAppointmentsAndJobs(db: Database, { ids, places }: World, oddB: string): Promise<void> {
	const rows = [
		[ids.enrolmentA, places.teamA, ids.kari],
		[ids.enrolmentA, places.teamA, ids.amina],
		[ids.enrolmentA, places.kariA, ids.kari],
		[ids.enrolmentA, places.selfA, ids.amina],
		[ids.enrolmentB, places.teamB, ids.odd],
		[ids.enrolmentB, oddB, ids.bilal]
	];
	for (const row of rows) {
		await db.query(
			`insert into app.appointment (id, enrolment_id, audience_id, created_by, place_kind, starts_at, ends_at)
			values ($1, $2, $3, $4, 'home', now() + interval '1 day', now() + interval '1 day 2 hours')`,
			[newId(), ...row]
		);
		await db.query(
			`insert into app.job_application (id, enrolment_id, audience_id, created_by, title, employer, stage_on)
			values ($1, $2, $3, $4, 'Butikkmedarbeider', 'Kiwi', '2026-11-20')`,
			[newId(), ...row]
		);
	}
}

function people(
	db: Database,
	world: World,
	{ oddB, runeA, siriA }: Record<'oddB' | 'runeA' | 'siriA', string>,
	missed: string[]
): Who[] {
	const { ids, places } = world;
	const nobody = db.as({ sub: randomUUID(), role: 'anon' });
	return [
		who('anonymous role', nobody, null, []),
		who('stranger', world.stranger, null, []),
		who('other participant', world.bilal, ids.bilal, [
			...[places.selfB, places.teamB, places.kariB, oddB, places.socialB, places.workB, places.office]
		]),
		who('other worker', world.odd, ids.odd, [places.teamB, oddB, places.workB, places.office, places.staff]),
		who('removed worker', world.rune, ids.rune, [places.office, places.staff]),
		who('revoked sign-in', world.aminaLost, null, []),
		who('participant', world.amina, ids.amina, [
			...[places.selfA, places.teamA, places.kariA, places.larsA, runeA, siriA],
			...[places.socialA, places.workA, places.office]
		]),
		who('worker of the team', world.lars, ids.lars, [
			places.teamA,
			places.larsA,
			places.workA,
			places.office,
			places.staff
		]),
		who(
			'worker who came later',
			world.siri,
			ids.siri,
			[places.teamA, siriA, places.workA, places.office, places.staff],
			missed
		),
		who('worker of two teams', world.kari, ids.kari, [
			...[places.teamA, places.kariA, places.teamB, places.kariB],
			...[places.socialA, places.socialB, places.office, places.staff]
		]),
		who('lead', world.lead, ids.lead, [places.office, places.staff])
	];
}
