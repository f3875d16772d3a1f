import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dialable, nameOf, present, readsFrom, shortName, workersIn } from './people.ts';
import { sideOf } from './side.ts';
import type { Enrolment, TeamMember, WorkerRole } from './types.ts';

const row = { id: '', enrolment_id: 'e', audience_id: 't', created_by: '', created_at: '', updated_at: '', ver: 1 };

function member(person_id: string, display_name: string, removed_at: string | null = null): TeamMember {
	const card = { employer: 'Fjordvik', phone: null, hours: null, away_text: null, stand_in: null, photo: null };
	return {
		...row,
		...card,
		person_id,
		display_name,
		role: 'mentor',
		direct_id: 'd',
		added_at: '',
		reads_from: null,
		removed_at
	};
}

const team = [member('k', 'Kari Nordmann'), member('l', 'Lars', '2026-10-01T00:00:00Z')];
const enrolment = { participant_id: 'a', display_name: 'Amina' } as Enrolment;

test('who is in the team now', () => {
	expect(present(team).map(({ person_id }) => person_id)).toEqual(['k']);
});

test('a worker who has left keeps the name', () => {
	expect([nameOf('a', enrolment, team), nameOf('l', enrolment, team), nameOf('x', enrolment, team)]).toEqual([
		'Amina',
		'Lars',
		null
	]);
	expect([shortName('Kari Nordmann'), shortName('Lars')]).toEqual(['Kari', 'Lars']);
});

test('who sees an audience', () => {
	const audience = { id: 'x', enrolment_id: 'e', worker_id: null };
	expect(workersIn({ ...audience, kind: 'self' }, team)).toEqual([]);
	expect(workersIn({ ...audience, kind: 'team' }, team)).toHaveLength(1);
	expect(workersIn({ ...audience, kind: 'direct', worker_id: 'l' }, team)[0]?.display_name).toBe('Lars');
	const both = [member('k', 'Kari'), { ...member('s', 'Siri'), role: 'social_worker' as const }, ...team.slice(1)];
	expect(workersIn({ ...audience, kind: 'work' }, both).map(({ person_id }) => person_id)).toEqual(['k']);
	expect(workersIn({ ...audience, kind: 'social' }, both).map(({ person_id }) => person_id)).toEqual(['s']);
});

test('a role belongs to the same side as in the database', () => {
	const migration = readFileSync('supabase/migrations/20261126000540_sharing.sql', 'utf8');
	const [, work] = /p_role in \((.*?)\) then 'work' else 'social'/.exec(migration) ?? [];
	const roles = ['social_worker', 'job_specialist', 'mentor', 'counsellor', 'project_worker', 'home_support_worker'];
	expect(roles.filter((role) => sideOf(role as WorkerRole) === 'work').map((role) => `'${role}'`)).toEqual(
		work?.split(', ')
	);
});

test('from when a worker reads along: the team’s thread since they came, their own thread from the beginning', () => {
	const early = { ...member('s', 'Siri', '2026-10-01T00:00:00Z'), reads_from: '2026-09-01T00:00:00Z' };
	const again = { ...member('s', 'Siri'), reads_from: '2026-11-01T00:00:00Z' };
	expect(readsFrom({ kind: 'team' }, [early, again], 's')).toBe('2026-11-01T00:00:00Z');
	expect(readsFrom({ kind: 'direct' }, [early, again], 's')).toBe(null);
	expect([readsFrom({ kind: 'team' }, team, 'k'), readsFrom({ kind: 'team' }, team, 'a')]).toEqual([null, null]);
});

test.each([
	['12 34 56 78', '+4712345678'],
	['+47 123 45 678', '+4712345678'],
	['0047 12345678', '+4712345678'],
	['113', '113'],
	['116 117', '116117']
])('%s is dialled as %s', (phone, expected) => {
	expect(dialable(phone)).toBe(expected);
});
