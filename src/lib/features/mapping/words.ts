import { i18n } from '#i18n/i18n.svelte.ts';
import type { Goal } from '#lib/core/goal/types.ts';
import type { Rating } from '#lib/core/rating/types.ts';
import { present } from '#lib/core/team/people.ts';
import { areaOf } from '../plan/areas.ts';
import { joinNames, nameIn, type People } from '../shell/people.ts';

/** Who sees what the team sees, e.g. "Kari og Lars"; the team itself while nobody is in it. */
export function teamNames(people: People): string {
	const workers = present(people.team);
	if (workers.length === 0) return i18n.m.message_team();
	return joinNames(workers.map(({ person_id }) => nameIn(people, person_id)));
}

/** What a number is of: the words of a goal, or a part of life. */
export function subjectWords(rating: Pick<Rating, 'goal_id' | 'life_area'>, goals: readonly Goal[]): string {
	const goal = goals.find(({ id }) => id === rating.goal_id);
	return goal?.title ?? areaOf(rating.life_area)?.words ?? i18n.m.plan_gone_title();
}
