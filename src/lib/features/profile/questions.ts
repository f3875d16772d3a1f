import { i18n } from '#i18n/i18n.svelte.ts';
import { profileParts, type ProfilePart } from '#lib/core/profile/types.ts';
import type { IconName } from '#lib/ui/icons.ts';
import type { Listed } from '../questions/question.ts';

/** The questions of the profile, in the language on screen. */
export function profileQuestions(): (Listed & { key: ProfilePart })[] {
	const { m } = i18n;
	const asked: Record<ProfilePart, [icon: IconName, name: string, ask: string, hint?: string]> = {
		interests: ['sun', m.profile_interests(), m.profile_interests_ask()],
		experience: ['work', m.profile_experience(), m.profile_experience_ask(), m.profile_experience_hint()],
		abroad: ['globe', m.profile_abroad(), m.profile_abroad_ask(), m.profile_abroad_hint()],
		languages: ['chat', m.profile_languages(), m.profile_languages_ask()],
		licences: ['card', m.profile_licences(), m.profile_licences_ask()],
		hours: ['clock', m.profile_hours(), m.profile_hours_ask()],
		limits: ['bus', m.profile_limits(), m.profile_limits_ask(), m.profile_limits_hint()],
		not_wanted: ['rest', m.profile_not_wanted(), m.profile_not_wanted_ask(), m.task_no_reason()]
	};
	return profileParts.map((key) => {
		const [icon, name, ask, hint] = asked[key];
		return { key, kind: 'words', icon, name, ask, hint };
	});
}
