import { i18n } from '#i18n/i18n.svelte.ts';
import type { Part } from '#lib/core/method/methods.ts';
import type { Method } from '#lib/core/team/types.ts';
import type { IconName } from '#lib/ui/icons.ts';

/** A way of working as one answer among four, for a worker. */
export function methodWords(method: Method): { words: string; sub: string; icon: IconName } {
	const { m } = i18n;
	const words: Readonly<Record<Method, { words: string; sub: string; icon: IconName }>> = {
		oot: { words: m.invite_oot(), sub: m.invite_oot_what(), icon: 'steps' },
		loft: { words: m.invite_loft(), sub: m.invite_loft_what(), icon: 'star' },
		se: { words: m.invite_se(), sub: m.invite_se_what(), icon: 'work' },
		home_follow_up: { words: m.invite_home(), sub: m.invite_home_what(), icon: 'home' }
	};
	return words[method];
}

/** A part of the app as a worker speaks of it; it may stand in the middle of a sentence. */
export function partWords(part: Part): string {
	return {
		rating: i18n.m.people_part_rating,
		problems: i18n.m.people_part_problems,
		agreement: i18n.m.people_part_agreement,
		evaluation: i18n.m.people_part_evaluation,
		jobs: i18n.m.people_part_jobs
	}[part]();
}
