import type { LifeArea } from '../goal/life-areas.ts';
import type { Row } from '../rows.ts';

/** How it is, by the participant alone: of a goal or of a life area, never both. A number that was given stays. */
export interface Rating extends Row {
	goal_id: string | null;
	life_area: LifeArea | null;
	/** 0 to 10. */
	score: number;
	/** 'YYYY-MM-DD'. */
	rated_on: string;
	/** Why it is not lower, at most 500 characters. */
	not_lower: string | null;
	/** What one step up would look like, at most 500 characters. */
	one_up: string | null;
	lang: string;
}
