import type { Row } from '../rows.ts';
import type { Answer } from '../task/types.ts';
import type { LifeArea } from './life-areas.ts';

export type GoalStatus = 'proposed' | 'active' | 'reached' | 'parked' | 'dropped';

/** What a participant wants, in their own words. A worker's is a proposal until the participant says yes. */
export interface Goal extends Row {
	/** Own words, at most 200 characters. */
	title: string;
	life_area: LifeArea | null;
	/** What has worked before, at most 2,000 characters. */
	worked: string | null;
	/** BCP 47 tag of the language it is written in. */
	lang: string;
	/** A worker wrote it sitting beside the participant, who confirms it by saying yes. */
	together: boolean;
	status: GoalStatus;
	answer: Answer | null;
}
