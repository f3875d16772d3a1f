import { v7 } from 'uuid';
import type { Caller, Database } from './db.ts';

/** The people of the tests: Amina with Kari and Lars, Bilal with Kari and Odd; Rune was in Amina's team once, Siri is in none. */
export interface World {
	amina: Caller;
	/** Amina's lost phone, whose sign-in was revoked. */
	aminaLost: Caller;
	bilal: Caller;
	kari: Caller;
	lars: Caller;
	odd: Caller;
	/** Was in Amina's team and was removed. */
	rune: Caller;
	siri: Caller;
	lead: Caller;
	/** Signed in, but bound to nobody. */
	stranger: Caller;
	ids: Record<
		'office' | 'amina' | 'bilal' | 'kari' | 'lars' | 'odd' | 'rune' | 'siri' | 'lead' | 'enrolmentA' | 'enrolmentB',
		string
	>;
	/** Audience ids of Amina's and Bilal's spaces; both teams have both roles. `office`: the catalogue, which all of them read; `staff`: all workers. */
	places: Record<
		| 'selfA'
		| 'teamA'
		| 'kariA'
		| 'larsA'
		| 'socialA'
		| 'workA'
		| 'selfB'
		| 'teamB'
		| 'kariB'
		| 'socialB'
		| 'workB'
		| 'office'
		| 'staff',
		string
	>;
}

export async function buildWorld(db: Database): Promise<World> {
	const office = await one(db, `insert into app.office (name, phone) values ('Fjordvik', '+4700000000') returning id`);
	const person = (kind: string, name: string): Promise<string> =>
		one(db, `insert into app.person (office_id, kind, display_name) values ($1, $2, $3) returning id`, [
			office,
			kind,
			name
		]);
	const worker = async (name: string, role: string, lead = false): Promise<string> => {
		const id = await person('worker', name);
		await db.query(
			`insert into app.office_member (person_id, office_id, email, is_lead, role, employer) values ($1, $2, $3, $4, $5, 'Fjordvik')`,
			[id, office, `${name.toLowerCase()}@example.no`, lead, role]
		);
		return id;
	};
	const enrol = (participant: string, name: string, method: string): Promise<string> =>
		one(
			db,
			`insert into app.enrolment (office_id, participant_id, method, display_name, office_name) values ($1, $2, $3, $4, 'Fjordvik') returning id`,
			[office, participant, method, name]
		);
	const phone = async (id: string): Promise<Caller> => {
		const claims = await db.signIn();
		await db.query(`insert into app.sign_in (auth_user_id, person_id) values ($1, $2)`, [claims.sub, id]);
		return db.as(claims);
	};

	const [amina, bilal] = [await person('participant', 'Amina'), await person('participant', 'Bilal')];
	const kari = await worker('Kari', 'social_worker');
	const lars = await worker('Lars', 'job_specialist');
	const odd = await worker('Odd', 'mentor');
	const rune = await worker('Rune', 'mentor');
	const siri = await worker('Siri', 'mentor');
	const lead = await worker('Liv', 'counsellor', true);
	const enrolmentA = await enrol(amina, 'Amina', 'se');
	const enrolmentB = await enrol(bilal, 'Bilal', 'oot');
	for (const [enrolment, member] of [
		[enrolmentA, kari],
		[enrolmentA, lars],
		[enrolmentA, rune],
		[enrolmentB, kari],
		[enrolmentB, odd]
	])
		await db.query('select private.add_team_member($1, $2)', [enrolment, member]);
	await db.query('update app.team_member set removed_at = now() where person_id = $1', [rune]);

	const place = (enrolment: string, kind: string, of: string | null = null): Promise<string> =>
		one(db, 'select id from app.audience where enrolment_id = $1 and kind = $2 and worker_id is not distinct from $3', [
			enrolment,
			kind,
			of
		]);
	const aminaLost = await phone(amina);
	await db.query('update app.sign_in set revoked_at = now() where auth_user_id = $1', [aminaLost.claims.sub]);
	return {
		amina: await phone(amina),
		aminaLost,
		bilal: await phone(bilal),
		kari: await phone(kari),
		lars: await phone(lars),
		odd: await phone(odd),
		rune: await phone(rune),
		siri: await phone(siri),
		lead: await phone(lead),
		stranger: db.as(await db.signIn()),
		ids: { office, amina, bilal, kari, lars, odd, rune, siri, lead, enrolmentA, enrolmentB },
		places: {
			selfA: await place(enrolmentA, 'self'),
			teamA: await place(enrolmentA, 'team'),
			kariA: await place(enrolmentA, 'direct', kari),
			larsA: await place(enrolmentA, 'direct', lars),
			socialA: await place(enrolmentA, 'social'),
			workA: await place(enrolmentA, 'work'),
			selfB: await place(enrolmentB, 'self'),
			teamB: await place(enrolmentB, 'team'),
			kariB: await place(enrolmentB, 'direct', kari),
			socialB: await place(enrolmentB, 'social'),
			workB: await place(enrolmentB, 'work'),
			office: await one(db, `select id from app.audience where kind = 'office' and office_id = $1`, [office]),
			staff: await one(db, `select id from app.audience where kind = 'staff' and office_id = $1`, [office])
		}
	};
}

async function one(db: Database, sql: string, params: unknown[] = []): Promise<string> {
	const [row] = await db.query<{ id: string }>(sql, params);
	if (!row) throw new Error(`no row: ${sql}`);
	return row.id;
}

export const newId = (): string => v7();
