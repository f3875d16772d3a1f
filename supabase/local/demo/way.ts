import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { v7 } from 'uuid';
import type { LocalChange } from '../../../src/lib/data/store.ts';
import { PARTICIPANTS, WORKERS } from './people.ts';

/** How a demo person comes in: with a fresh invitation, or with a code by e-mail. */
export type Way =
	| { kind: 'worker'; email: string; language: string }
	| { kind: 'participant'; secret: string; language: string; lost: LocalChange[] };

/** The way of a demo person; undefined when nobody is called that. */
export async function wayOf(pool: Pool, key: string): Promise<Way | undefined> {
	const worker = WORKERS.find((candidate) => candidate.key === key);
	if (worker) return { kind: 'worker', email: worker.email, language: 'nb' };
	const participant = PARTICIPANTS.find((candidate) => candidate.key === key);
	if (!participant) return undefined;
	const { rows } = await pool.query<{ id: string; person: string; team: string; worker: string }>(
		`select e.id, e.participant_id as person, e.audience_id as team, m.person_id as worker
		from app.enrolment e join app.team_member m on m.enrolment_id = e.id
		where e.display_name = $1 and m.removed_at is null limit 1`,
		[participant.name]
	);
	const enrolment = rows[0];
	if (!enrolment) return undefined;
	const secret = randomBytes(16).toString('base64url');
	const hash = createHash('sha256').update(secret).digest();
	await pool.query(
		`insert into app.invitation (enrolment_id, person_id, secret_hash, verifier_hash, code_expires_at, expires_at, created_by)
		values ($1, $2, $3, $3, now(), now() + interval '1 hour', $4)`,
		[enrolment.id, enrolment.person, hash, enrolment.worker]
	);
	return {
		kind: 'participant',
		secret,
		language: participant.language,
		lost: key === 'amina' ? lostWrites(enrolment) : []
	};
}

/** Amina's two changes to steps that are no longer there. */
function lostWrites({ team }: { team: string }): LocalChange[] {
	const texts = ['أريد أن أسأل المدرسة عن دورة اللغة يوم الثلاثاء.', 'سآخذ معي رسالة الروضة إلى المكتبة.'];
	return texts.map((now) => ({
		mutation: { op: 'patch', tbl: 'task', id: v7(), cols: { note: { was: null, now } } },
		audience: team
	}));
}
