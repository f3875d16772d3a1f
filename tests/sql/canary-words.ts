import type { Database } from './db.ts';
import { Device, message, step } from './device.ts';
import { newId, type World } from './world.ts';

/** A word that stands in every text a person can write. It may be where people write and nowhere else. */
export const CANARY = 'kanarifugl';

/** Writes the word into every column of Amina's that a person can write, and into what is refused, moved and deleted. */
export async function writeCanary(db: Database, world: World): Promise<void> {
	const amina = new Device(world.amina);
	const late = new Device(world.amina);
	const patch = (tbl: string, id: string, cols: string[]): Record<string, unknown> => ({
		...{ op: 'patch', tbl, id },
		cols: Object.fromEntries(cols.map((col) => [col, { was: 'noe annet', now: CANARY }]))
	});
	const said = message(world, 'teamA', CANARY) as { row: Record<string, unknown>; id: string };
	const phrase = message(world, 'kariA', CANARY) as { row: Record<string, unknown>; id: string };
	phrase.row = { ...phrase.row, body: null, phrase_key: CANARY, phrase_params: { [CANARY]: CANARY }, lang: CANARY };
	const task = step(world, 'teamA', {
		title: CANARY,
		note: CANARY,
		phrase_key: CANARY,
		phrase_params: { a: CANARY },
		status: 'planned'
	});
	const other = step(world, 'selfA', { title: CANARY, assignee_kind: 'other', assignee_name: CANARY });
	const kept = step(world, 'teamA', { title: CANARY, assignee_kind: 'other', assignee_name: CANARY });
	await amina.push(said, phrase, task, other, kept, patch('task', task.id, ['title', 'note', 'progress_note']));
	await late.push({ op: 'patch', tbl: 'task', id: task.id, cols: { title: { was: 'x', now: `${CANARY} igjen` } } });
	await amina.push(patch('enrolment', world.ids.enrolmentA, ['display_name', 'phone', 'language']));
	await amina.push(
		patch('task', task.id, [CANARY]),
		{ op: CANARY, tbl: 'task', id: task.id },
		message(world, 'teamB', CANARY)
	);
	await amina.push(
		{ op: 'put', tbl: CANARY, id: task.id, row: { [CANARY]: CANARY } },
		message(world, 'teamA', CANARY.repeat(1000))
	);
	await amina.push(
		{ op: 'move', tbl: 'task', id: other.id, to: world.places.teamA },
		{ op: 'delete', tbl: 'task', id: other.id }
	);
	const put = (tbl: string, row: Record<string, unknown>): Record<string, unknown> => ({
		...{ op: 'put', tbl, id: newId() },
		row: { enrolment_id: world.ids.enrolmentA, audience_id: world.places.teamA, ...row }
	});
	const job = put('job_application', {
		...{ title: CANARY, employer: CANARY, link: `https://${CANARY}.example/`, contact: CANARY, notes: CANARY },
		stage_on: '2026-11-20'
	});
	const meeting = put('appointment', {
		...{ place_kind: 'home', status: 'asked', wish: CANARY, place: CANARY, link: `https://${CANARY}.example/` },
		...{ purpose: CANARY, bring: CANARY, own_topics: [CANARY] }
	});
	await amina.push(
		put('goal', { title: CANARY, life_area: CANARY, worked: CANARY, lang: CANARY, status: 'active' }),
		meeting,
		patch('appointment', String(meeting['id']), ['summary']),
		job
	);
	const evaluation = put('evaluation', { learnt: CANARY, next_plan: CANARY, lang: CANARY });
	await amina.push(
		put('problem', { title: CANARY, life_area: CANARY, lang: CANARY }),
		put('rating', {
			life_area: CANARY,
			score: 4,
			rated_on: '2026-11-20',
			not_lower: CANARY,
			one_up: CANARY,
			lang: CANARY
		}),
		put('agreement', {
			...{
				parties: CANARY,
				problems: [CANARY],
				goals: [CANARY],
				more: CANARY,
				starts_on: '2026-11-20',
				reason: CANARY
			},
			lang: CANARY
		}),
		evaluation,
		patch('task', task.id, ['own_way', 'own_when', 'own_where', 'obstacle', 'plan_b'])
	);
	const words = { do_1: CANARY, do_2: CANARY, do_3: CANARY, name_1: CANARY, name_2: CANARY };
	await amina.push(put('bad_day', { audience_id: world.places.selfA, ...words, phone_1: CANARY, phone_2: CANARY }));
	const [home] = await db.query<{ id: string }>('select id from app.home where enrolment_id = $1', [
		world.ids.enrolmentA
	]);
	const money = put('money_line', { kind: 'benefit', title: CANARY });
	await amina.push(
		patch('home', home?.id ?? '', ['address', 'landlord', 'landlord_phone']),
		put('defect', { title: CANARY }),
		money,
		patch('money_line', String(money['id']), ['waiting_for']),
		put('service_contact', { title: CANARY, phone: CANARY, hours: CANARY, note: CANARY }),
		put('attachment', {
			...{ kind: 'photo', media_type: 'image/jpeg', bytes: 9, width: 3, height: 3, moment: 'moving_in', room: CANARY },
			file_key: Buffer.alloc(32).toString('base64')
		})
	);
	await new Device(world.kari).push(patch('evaluation', String(evaluation['id']), ['worker_words']));
	await new Device(world.kari).push({
		...{ op: 'patch', tbl: 'appointment', id: meeting['id'] },
		cols: { topics: { was: null, now: [`${CANARY}_igjen`] } }
	});
	const employer = put('employer_contact', { employer: CANARY, place: CANARY, purpose: CANARY });
	await new Device(world.kari).push(employer);
	const id = String(employer['id']);
	await amina.push(patch('employer_contact', id, ['disclosure_words']), {
		...{ op: 'patch', tbl: 'employer_contact', id },
		cols: { approval: { was: null, now: 'yes' } }
	});
	const entry = { contact_id: id, happened_on: '2026-11-20', how: 'phone', said: CANARY, next: CANARY };
	await new Device(world.kari).push(put('contact_entry', { ...entry, disclosed: 'nothing' }));
	const profile = [
		'interests',
		'experience',
		'abroad',
		'languages',
		'licences',
		'hours',
		'limits',
		'not_wanted',
		'lang'
	];
	await amina.push(put('profile', Object.fromEntries(profile.map((col) => [col, CANARY]))));
	await amina.push(
		put('check_in', { job_id: String(job['id']), answer: 'good', words: CANARY, said_on: '2026-11-20' })
	);
	await new Device(world.kari).push(put('team_proposal', { person_id: world.ids.odd, why: CANARY }));
	await new Device(world.kari).push(patch('job_application', String(job['id']), ['worker_note']));
	const [card] = await db.query<{ id: string }>(
		'select id from app.team_member where enrolment_id = $1 and person_id = $2',
		[...[world.ids.enrolmentA, world.ids.kari]]
	);
	await new Device(world.kari).push(patch('team_member', card?.id ?? '', ['phone', 'hours', 'away_text', 'stand_in']), {
		...{ op: 'patch', tbl: 'team_member', id: card?.id ?? '' },
		cols: { photo: { was: null, now: `data:image/webp;base64,${CANARY}` } }
	});
	await new Device(world.kari).push({ op: 'mark_read', tbl: 'read_marker', id: world.places.teamA, up_to: 99 });
}
