import type { TeamProposal } from '#lib/core/team/types.ts';

/** Kari would like Selam in the team; for drawn states. */
export function sampleProposal(change: Partial<TeamProposal> = {}): TeamProposal {
	return {
		...{ id: 'proposal', enrolment_id: 'enrolment', audience_id: 'team', created_by: 'kari', ver: 1 },
		...{ created_at: '2026-11-20T09:00:00Z', updated_at: '2026-11-20T09:00:00Z' },
		...{ person_id: 'selam', role: 'mentor', display_name: 'Selam Tesfay', employer: 'Frivilligsentralen' },
		...{ why: 'Selam har hjulpet mange med å finne en hverdag som virker.', answer: null },
		...change
	};
}
