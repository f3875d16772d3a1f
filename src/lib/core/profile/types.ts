import type { Row } from '../rows.ts';

/** What is asked, in this order; columns of the profile. */
export const profileParts = [
	'interests',
	'experience',
	'abroad',
	'languages',
	'licences',
	'hours',
	'limits',
	'not_wanted'
] as const;
export type ProfilePart = (typeof profileParts)[number];

/** What a person likes, can and will not do, in own words of at most 500 characters each. One a participant. */
export interface Profile extends Row, Record<ProfilePart, string | null> {
	/** BCP 47 tag of the words. */
	lang: string;
}
