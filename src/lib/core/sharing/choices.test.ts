import { expect, test } from 'vitest';
import type { Audience, AudienceKind } from '../audience/types.ts';
import type { History } from '../history/types.ts';
import { sampleTask } from '../task/sample.ts';
import type { TeamMember, WorkerRole } from '../team/types.ts';
import { choicesFor, endsFrom, wouldLose } from './choices.ts';
import { seers, untilOf } from './seers.ts';
import type { Share } from './types.ts';

function worker(person_id: string, role: WorkerRole, removed_at: string | null = null): TeamMember {
	return { id: person_id, person_id, role, removed_at, display_name: person_id } as TeamMember;
}

function place(id: string, kind: AudienceKind, worker_id: string | null = null): Audience {
	return { id, kind, enrolment_id: 'e', worker_id };
}

const [kari, lars] = [worker('kari', 'social_worker'), worker('lars', 'job_specialist')];
const gone = worker('siri', 'mentor', '2026-10-01T00:00:00Z');
const team = [kari, lars, gone];
const audiences = [
	...[place('work', 'work'), place('social', 'social'), place('team', 'team'), place('office', 'office')],
	...[place('kari', 'direct', 'kari'), place('siri', 'direct', 'siri'), place('lars', 'direct', 'lars')],
	place('self', 'self')
];
const names = (item: Parameters<typeof choicesFor>[0], members = team): string[] =>
	choicesFor(item, audiences, members).map(({ audience, workers }) =>
		[audience.id, ...workers.map(({ person_id }) => person_id)].join(' ')
	);

test('only me, one worker, the team, one role: each with who sees it now', () => {
	expect(names({ audience_id: 'team' })).toEqual([
		...['self', 'kari kari', 'lars lars', 'team kari lars', 'social kari', 'work lars']
	]);
});

test('a role that is the whole team is no choice of its own, and nobody is asked to share with a worker who left', () => {
	expect(names({ audience_id: 'team' }, [kari, gone])).toEqual(['self', 'kari kari', 'team kari']);
});

test('the place where it is stays among the choices, also when nobody else is there any more', () => {
	expect(names({ audience_id: 'siri' })).toContain('siri');
	expect(seers(audiences[5], team)).toEqual([]);
	expect(seers(undefined, team)).toEqual([]);
});

test('a worker’s promise and a meeting stay in sight of whoever gave it and whoever comes', () => {
	const promise = sampleTask({ assignee_kind: 'worker', assignee_id: 'lars' });
	expect(names(promise)).toEqual(['lars lars', 'team kari lars', 'work lars']);
	expect(names({ audience_id: 'team', who: ['kari', 'lars'] })).toEqual(['team kari lars']);
	// Who has left sees nothing any more; there is nobody to hide it from.
	expect(names(sampleTask({ assignee_kind: 'worker', assignee_id: 'siri' }))).toContain('self');
});

test('who has written in it or about it and would no longer see it', () => {
	const lost = (item: Parameters<typeof wouldLose>[0], to: TeamMember[], history: string[] = []) =>
		wouldLose(
			item,
			[kari, lars],
			to,
			history.map((created_by) => ({ created_by }) as History),
			[]
		).map(({ person_id }) => person_id);
	expect(lost({ audience_id: 'team', created_by: 'amina' }, [])).toEqual([]);
	expect(lost({ audience_id: 'team', created_by: 'kari' }, [])).toEqual(['kari']);
	expect(lost({ audience_id: 'team', created_by: 'kari' }, [kari])).toEqual([]);
	expect(lost({ audience_id: 'team', created_by: 'amina' }, [kari], ['lars', 'kari'])).toEqual(['lars']);
	expect(lost({ audience_id: 'team', created_by: 'amina', worker_note: 'Ringte.' }, [])).toEqual(['kari', 'lars']);
});

test('until when', () => {
	const shares = [{ row_id: 'goal', until_on: '2026-11-30' } as Share];
	const item = { audience_id: 'team', id: 'goal' };
	expect([untilOf(item, shares), untilOf(item, []), untilOf({ audience_id: 'team' }, shares)]).toEqual([
		...['2026-11-30', null, null]
	]);
});

test.each([
	['2026-11-26', '2026-11-29', '2026-12-26'],
	['2026-11-29', '2026-11-29', '2026-12-29']
])('the week of %s ends on Sunday %s', (today, week, month) => {
	expect(endsFrom(today)).toEqual({ week, month });
});
