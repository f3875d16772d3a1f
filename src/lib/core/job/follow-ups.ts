import { isOver } from './stages.ts';
import type { JobApplication } from './types.ts';

/** Entries whose day to ask again has come, the longest waiting first. @param today 'YYYY-MM-DD' in Norway. */
export function followUpsDue<T extends JobApplication>(list: readonly T[], today: string): T[] {
	const isDue = (entry: T) => entry.follow_up !== null && entry.follow_up <= today && !isOver(entry.stage);
	const day = (entry: T) => entry.follow_up ?? '';
	return list.filter(isDue).sort((a, b) => day(a).localeCompare(day(b)) || a.id.localeCompare(b.id));
}
