import type { Database } from '../sql/db.ts';
import { buildWorld, type World } from '../sql/world.ts';
import { Phone } from './phone.ts';

export interface Stage {
	db: Database;
	world: World;
	/** Amina's thread with all of her workers. */
	team: { audience: string; enrolment: string };
	/** Amina's private thread with Kari. */
	direct: { audience: string; enrolment: string };
	/** A phone with a sign-in of its own. */
	ownPhone(person: 'amina' | 'kari' | 'siri'): Promise<Phone>;
	amina(): Phone;
	kari(): Phone;
	/** In no team until Amina says yes. */
	siri(): Phone;
	/** Amina's yes: from now on, or with all that was written before. */
	letSiriIn(answer?: 'yes' | 'yes_all'): Promise<void>;
	siriLeaves(): Promise<void>;
	/** What is in the database, in order. */
	bodies(audience: string): Promise<string[]>;
}

export async function setStage(db: Database): Promise<Stage> {
	const world = await buildWorld(db);
	const enrolment = world.ids.enrolmentA;
	const person = (id: string, kind: 'participant' | 'worker', display_name: string) => ({
		person_id: id,
		kind,
		display_name,
		language: 'nb'
	});
	const people = {
		amina: person(world.ids.amina, 'participant', 'Amina'),
		kari: person(world.ids.kari, 'worker', 'Kari'),
		siri: person(world.ids.siri, 'worker', 'Siri')
	};
	return {
		db,
		world,
		async ownPhone(name) {
			const claims = await db.signIn();
			await db.query('insert into app.sign_in (auth_user_id, person_id) values ($1, $2)', [
				claims.sub,
				people[name].person_id
			]);
			return new Phone(db.as(claims), people[name]);
		},
		team: { audience: world.places.teamA, enrolment },
		direct: { audience: world.places.kariA, enrolment },
		amina: () => new Phone(world.amina, people.amina),
		kari: () => new Phone(world.kari, people.kari),
		siri: () => new Phone(world.siri, people.siri),
		async letSiriIn(answer = 'yes') {
			const [proposal] = await db.query<{ id: string }>(
				`insert into app.team_proposal (id, enrolment_id, audience_id, person_id, created_by)
				values (gen_random_uuid(), $1, $2, $3, $4) returning id`,
				[enrolment, world.places.teamA, world.ids.siri, world.ids.kari]
			);
			await db.query('update app.team_proposal set answer = $2 where id = $1', [proposal?.id, answer]);
		},
		async siriLeaves() {
			await db.query('update app.team_member set removed_at = now() where person_id = $1 and removed_at is null', [
				world.ids.siri
			]);
		},
		async bodies(audience) {
			const rows = await db.query<{ body: string }>(
				'select m.body from app.message m join app.change c on c.row_id = m.id where m.audience_id = $1 order by c.ver, m.id',
				[audience]
			);
			return rows.map((row) => row.body);
		}
	};
}
