import type { EmployerContact, Level, Way } from '#lib/core/employer/types.ts';

/** What a worker writes about an employer to contact; kept as a draft. */
export type Proposal = Record<'employer' | 'place' | 'purpose', string>;

/** What a worker writes about what was done there. */
export interface Done {
	/** 'YYYY-MM-DD' */
	day: string;
	how: Way;
	said: string;
	next: string;
	disclosed: Level;
}

/** What can be proposed: fields that are empty are not there. */
export const asProposal = ({ employer, place, purpose }: Proposal): Pick<EmployerContact, keyof Proposal> => ({
	employer: employer.trim(),
	place: place.trim() || null,
	purpose: purpose.trim() || null
});
