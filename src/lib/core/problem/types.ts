import type { LifeArea } from '../goal/life-areas.ts';
import type { Row } from '../rows.ts';

/** Something difficult, in the participant's own words. Nobody else writes one. */
export interface Problem extends Row {
	/** At most 200 characters. */
	title: string;
	life_area: LifeArea | null;
	lang: string;
	/** Its rank among those that are worked with now, 1 to 3; null = listed. The database keeps one problem a place. */
	slot: 1 | 2 | 3 | null;
	status: 'open' | 'solved' | 'put_aside';
	/** How hard it is when the work begins and at the end, 0 = not at all, 10 = as hard as it can be. */
	hard_before: number | null;
	hard_after: number | null;
}
