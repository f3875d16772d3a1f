import type { WorkerRole } from './types.ts';

/** The two role audiences, in teams that have both roles. */
export type Side = 'social' | 'work';

/** Which role audience a worker's role belongs to: the same table as private.side. */
export function sideOf(role: WorkerRole): Side {
	return role === 'job_specialist' || role === 'mentor' ? 'work' : 'social';
}
