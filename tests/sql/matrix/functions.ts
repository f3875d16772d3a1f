/** What the test aims calls at: ids of Amina's enrolment, and of a task and a device log in it. */
export interface Aim {
	team: string;
	self: string;
	enrolment: string;
	/** One of Amina's that has ended and can begin again. */
	closed: string;
	task: string;
	member: string;
	client: string;
	/** Amina's own phone. */
	signIn: string;
}

/** Who may execute a function and with whose rights it runs. */
export interface FunctionRule {
	/** `owner`: past row level security; such a function must check for itself. */
	runs: 'owner' | 'caller';
	/** Whether `authenticated` may execute it; `anon` never may. */
	open: boolean;
	/** A call that would reach into Amina's enrolment, for the open ones. */
	call?: (aim: Aim) => string;
	/** Tables in which the caller's own rows may change. */
	own?: string[];
}

const closed = (runs: 'owner' | 'caller'): FunctionRule => ({ runs, open: false });
const open = (runs: 'owner' | 'caller', call: (aim: Aim) => string, own: string[] = []): FunctionRule => ({
	...{ runs, call, own },
	open: true
});
const json = (value: unknown): string => `'${JSON.stringify(value)}'::jsonb`;
const LOG = ['app.sync_client', 'app.sync_refusal'];
const ENROLLED = [
	'app.person',
	'app.enrolment',
	'app.audience',
	'app.audience_member',
	'app.team_member',
	'app.change'
];

const push = (aim: Aim): unknown => ({
	seq: 1,
	v: 1,
	op: 'patch',
	tbl: 'task',
	id: aim.task,
	cols: { title: { was: 'a', now: 'b' } }
});
const row = (aim: Aim): unknown => ({
	...{ id: crypto.randomUUID(), enrolment_id: aim.enrolment, audience_id: aim.team, body: 'inn' }
});

/** Every function of private and public. One in the database that is not here fails the test. */
export const FUNCTIONS: Record<string, FunctionRule> = {
	// Who is asking
	'private.sign_in_id()': closed('caller'),
	'private.me()': open('owner', () => 'private.me()'),
	'private.my_audiences()': open('owner', () => `(select string_agg(a::text, ' ') from private.my_audiences() a)`),
	'private.my_late()': open('owner', () => `(select count(*) from private.my_late())`),
	'private.not_me()': open('owner', () => 'private.not_me()'),
	'private.participant_of(uuid)': open('owner', ({ team }) => `private.participant_of('${team}')`),
	'private.in_audience(uuid, uuid)': open('owner', ({ team }) => `private.in_audience('${team}', '${team}')`),
	'private.in_team(uuid, uuid)': open('owner', () => `private.in_team(gen_random_uuid(), gen_random_uuid())`),
	'private.assignee(jsonb)': open('owner', () => `private.assignee('{}')`),
	// Teams and audiences
	'private.join_audience(uuid, uuid, timestamp with time zone)': closed('owner'),
	'private.add_team_member(uuid, uuid, timestamp with time zone)': closed('owner'),
	'private.name_enrolment()': closed('caller'),
	'private.open_enrolment()': closed('owner'),
	'private.seat_team_member()': closed('owner'),
	'private.side(text)': closed('caller'),
	'private.seat_roles(uuid)': closed('owner'),
	'private.seat_role()': closed('owner'),
	'private.open_office()': closed('owner'),
	'private.seat_in_office()': closed('owner'),
	'private.seat_in_staff()': closed('owner'),
	'private.name_outing()': closed('owner'),
	'private.leads(uuid)': open('owner', ({ team }) => `private.leads('${team}')`),
	'private.offer(uuid, text[])': open('owner', ({ enrolment }) => `private.offer('${enrolment}', '{goals}')`),
	'public.offer_parts(uuid, text[])': open(
		'caller',
		({ enrolment }) => `public.offer_parts('${enrolment}', '{goals}')`
	),
	'private.unseat_team_member()': closed('owner'),
	'private.leave_office()': closed('owner'),
	'private.leave_team(uuid)': open('owner', ({ member }) => `private.leave_team('${member}')`),
	'public.leave_team(uuid)': open('caller', ({ member }) => `public.leave_team('${member}')`),
	'private.enrol(text, text, text)': open('owner', () => `private.enrol('Ny', 'nb', 'se')`, ENROLLED),
	'public.enrol_participant(text, text, text)': open(
		'caller',
		() => `public.enrol_participant('Ny', 'nb', 'se')`,
		ENROLLED
	),
	// Change index
	'private.bump(uuid)': closed('owner'),
	'private.note_change(uuid, uuid, text, boolean, timestamp with time zone)': closed('owner'),
	'private.stamp()': closed('owner'),
	'private.guard()': closed('caller'),
	'private.goal_rules()': closed('caller'),
	'private.appointment_rules()': closed('caller'),
	'private.topic_rules()': closed('caller'),
	'private.topic_keys(text[], text[], integer)': open('caller', () => `private.topic_keys('{health}', null, 3)`),
	'private.keep_history()': closed('owner'),
	'private.keep_step_without_goal()': closed('owner'),
	'private.task_rules()': closed('caller'),
	'private.agreement_rules()': closed('caller'),
	'private.settle_agreement()': closed('owner'),
	'private.free_slot()': closed('caller'),
	'private.date_employer_answers()': closed('caller'),
	'private.contact_entry_rules()': closed('caller'),
	'private.open_home()': closed('owner'),
	'private.talk_stays()': closed('caller'),
	'private.voice_rules()': closed('owner'),
	'private.photos_follow()': closed('owner'),
	'private.queue_file()': closed('owner'),
	'private.files_to_delete()': closed('owner'),
	'private.files_deleted(text[])': closed('owner'),
	'private.is_own_file(text)': open('caller', () => `private.is_own_file('x/y')`),
	'private.is_file_to_read(text)': open('caller', () => `private.is_file_to_read('x/y')`),
	'private.keep_what_hangs_on_it()': closed('owner'),
	'private.add_synced_table(text, boolean, boolean)': closed('caller'),
	'private.ring(uuid)': closed('owner'),
	'private.ring_audience()': closed('owner'),
	'private.ring_member()': closed('owner'),
	// Push
	'public.sync_push(uuid, jsonb[])': open(
		'caller',
		(aim) => `public.sync_push(gen_random_uuid(), array[${json(push(aim))}])`,
		LOG
	),
	'private.open_client(uuid)': open('owner', ({ client }) => `private.open_client('${client}')`),
	'private.close_client(uuid, bigint, jsonb)': open(
		'owner',
		({ client }) => `private.close_client('${client}', 99, '[{"seq": 98, "code": "gone"}]')`
	),
	'private.refusals_of(uuid, bigint[])': open('owner', ({ client }) => `private.refusals_of('${client}', '{1}')`),
	'private.lock_audiences(jsonb[])': open('owner', (aim) => `private.lock_audiences(array[${json(push(aim))}])`),
	'private.carry_out(jsonb)': open('caller', (aim) => `private.carry_out(${json(push(aim))})`),
	'private.put_row(text, jsonb)': open('caller', (aim) => `private.put_row('message', ${json(row(aim))})`),
	'private.patch_row(text, uuid, jsonb)': open(
		'caller',
		({ task }) => `private.patch_row('task', '${task}', '{"title": {"now": "b"}}')`
	),
	'private.delete_row(text, uuid)': open('caller', ({ task }) => `private.delete_row('task', '${task}')`),
	'private.keep_revision(text, uuid, text)': open(
		'owner',
		({ task }) => `private.keep_revision('task', '${task}', 'title')`
	),
	'private.mark_read(uuid, bigint)': open('owner', ({ team }) => `private.mark_read('${team}', 1)`),
	'private.move_row(text, uuid, uuid)': open(
		'owner',
		({ task, self }) => `private.move_row('task', '${task}', '${self}')`
	),
	'public.move(text, uuid, uuid)': open('caller', ({ task, self }) => `public.move('task', '${task}', '${self}')`),
	'private.columns(text, jsonb)': open('caller', () => `private.columns('task', '{"title": 1}')`),
	'private.as_uuid(text)': open('caller', () => `private.as_uuid('x')`),
	'private.as_bigint(jsonb)': open('caller', () => `private.as_bigint('1')`),
	'private.refusal_code(text, text)': open('caller', () => `private.refusal_code('23505', '')`),
	'private.is_transient(text)': open('caller', () => `private.is_transient('23505')`),
	// Pull
	'public.sync_pull(uuid, uuid, text, boolean)': open(
		'caller',
		({ client, team, self }) => `public.sync_pull('${client}', null, ${json({ [team]: 0, [self]: 0 })}::text, true)`
	),
	'private.schema_number()': open('owner', () => 'private.schema_number()'),
	'private.sync_state(uuid)': open('owner', ({ client }) => `private.sync_state('${client}')`),
	'private.removed_from(uuid[])': open('owner', ({ self }) => `private.removed_from('{${self}}')`),
	'private.cursors(text)': open('caller', () => `(select string_agg(c::text, ' ') from private.cursors('{}') c)`),
	'private.my_places(uuid, text, boolean)': open(
		'owner',
		({ client }) => `(select string_agg(n::text, ' ') from private.my_places('${client}', '{}', true) n)`
	),
	'private.rows_of(text[], uuid[])': open(
		'caller',
		({ task }) => `(select doc from private.rows_of('{task}', '{${task}}'))`
	),
	'private.digests_of(uuid[])': open('caller', ({ team }) => `private.digests_of('{${team}}')`),
	// Access
	'public.sync_open(uuid, uuid, text, boolean, text)': open(
		'caller',
		({ client, team, self }) => `public.sync_open('${client}', null, ${json({ [team]: 0, [self]: 0 })}::text)`,
		LOG
	),
	'private.note_delivered(uuid, text)': open('owner', ({ client }) => `private.note_delivered('${client}', 'Ny')`),
	'private.note_opened(uuid, timestamp with time zone)': open(
		'owner',
		({ team }) => `private.note_opened('${team}', now())`
	),
	'private.keep_access()': closed('owner'),
	'private.access_of_mine()': open('owner', () => 'private.access_of_mine()'),
	'public.my_access()': open('caller', () => 'public.my_access()'),
	// The end
	'private.reckon_deletion()': closed('owner'),
	'private.close(uuid, date)': open('owner', ({ enrolment }) => `private.close('${enrolment}', null)`),
	'public.close_enrolment(uuid, date)': open('caller', ({ enrolment }) => `public.close_enrolment('${enrolment}')`),
	'private.begin_again(uuid)': open('owner', ({ closed: ended }) => `private.begin_again('${ended}')`),
	'public.come_back(uuid)': open('caller', ({ closed: ended }) => `public.come_back('${ended}')`),
	'private.end_share(app.share)': closed('owner'),
	'private.end_shares()': closed('owner'),
	'private.delete_enrolment(uuid)': closed('owner'),
	'private.export_enrolment(uuid)': closed('owner'),
	// Joining
	'private.bind(uuid)': closed('owner'),
	'private.bind_by_email()': open('owner', () => 'private.bind_by_email()'),
	'public.bind_worker()': open('caller', () => 'public.bind_worker()'),
	'private.redeem(text)': open('owner', () => `private.redeem('no such code')`),
	'public.redeem_invitation(text)': open('caller', () => `public.redeem_invitation('no such code')`),
	'private.invite(uuid)': open('owner', ({ enrolment }) => `private.invite('${enrolment}')`),
	'public.create_invitation(uuid)': open('caller', ({ enrolment }) => `public.create_invitation('${enrolment}')`),
	'private.introduce()': closed('owner'),
	'private.let_in()': closed('owner'),
	'private.count_project()': open('owner', () => 'private.count_project()'),
	'public.project_counts()': open('caller', () => 'public.project_counts()'),
	'private.admit_translation(boolean)': open('owner', () => 'private.admit_translation(true)', [
		'app.translation_count'
	]),
	'public.admit_translation(boolean)': open('caller', () => 'public.admit_translation(false)', [
		'app.translation_count'
	]),
	'private.colleagues()': open('owner', () => 'private.colleagues()'),
	'public.my_colleagues()': open('caller', () => 'public.my_colleagues()'),
	// Devices
	'private.ring_sign_in()': closed('owner'),
	'private.devices()': open('owner', () => 'private.devices()'),
	'public.my_devices()': open('caller', () => 'public.my_devices()'),
	'private.name_sign_in(text)': open('owner', () => `private.name_sign_in('Ny')`, ['app.sign_in']),
	'public.name_device(text)': open('caller', () => `public.name_device('Ny')`, ['app.sign_in']),
	'private.revoke(uuid)': open('owner', ({ signIn }) => `private.revoke('${signIn}')`),
	'public.revoke_device(uuid)': open('caller', ({ signIn }) => `public.revoke_device('${signIn}')`),
	'private.pair()': open('owner', () => 'private.pair()', ['app.invitation']),
	'public.pair_device()': open('caller', () => 'public.pair_device()', ['app.invitation']),
	'private.random_bytes(integer)': closed('caller'),
	'private.random_code(integer)': closed('caller'),
	'private.tick()': closed('owner')
};
