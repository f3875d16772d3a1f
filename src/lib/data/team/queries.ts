import type { Pending } from '../../core/sync/apply.ts';
import type { Enrolment, TeamMember, TeamProposal } from '../../core/team/types.ts';
import { LiveQuery } from '../live.svelte.ts';
import { query } from '../read.ts';
import type { Store } from '../store.ts';

export function enrolments(store: Store): LiveQuery<Pending<Enrolment>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'enrolment' }, (view) => view.rows)
	);
}

/** Null when this phone has no such enrolment. */
export function enrolment(store: Store, id: string): LiveQuery<Pending<Enrolment> | null> {
	return new LiveQuery(
		store,
		query({ tbl: 'enrolment', enrolment: id }, (view) => view.rows.find((row) => row.id === id) ?? null)
	);
}

/** Present and former workers, in the order they came. @param enrolmentId of one team; of all teams when it is left out. */
export function team(store: Store, enrolmentId?: string): LiveQuery<Pending<TeamMember>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'team_member', enrolment: enrolmentId }, (view) =>
			view.rows.sort((a, b) => a.added_at.localeCompare(b.added_at) || a.id.localeCompare(b.id))
		)
	);
}

/** Who has been proposed to a team, the latest first. */
export function proposals(store: Store, enrolmentId: string): LiveQuery<Pending<TeamProposal>[]> {
	return new LiveQuery(
		store,
		query({ tbl: 'team_proposal', enrolment: enrolmentId }, (view) =>
			view.rows.sort((a, b) => b.created_at.localeCompare(a.created_at))
		)
	);
}
