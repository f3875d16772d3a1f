import { profileParts, type Profile, type ProfilePart } from './types.ts';

/** The topic whose ready-made steps go on from an answer, by its key in catalogue/topics.json. */
const NEXT: Readonly<Record<ProfilePart, string>> = {
	interests: 'work_apply',
	experience: 'work_prepare',
	abroad: 'work_prepare',
	languages: 'norwegian_school',
	licences: 'transport',
	hours: 'daily_rhythm',
	limits: 'children_family',
	not_wanted: 'my_rights'
};

/** Topics to offer first: those of the questions something is written about. Nothing is read into the words. */
export function topicsOf(profile: Profile | undefined): string[] {
	return [...new Set(profileParts.filter((part) => profile?.[part]).map((part) => NEXT[part]))];
}
