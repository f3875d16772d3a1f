import type { JobApplication } from '#lib/core/job/types.ts';

/** What is being written about a new entry. Kept as a draft, so that a closed app loses nothing. */
export interface Writing {
	what: string;
	where: string;
	link: string;
	/** 'YYYY-MM-DD'. */
	day: string;
	stage: 'sent' | 'interested';
	/** Nobody else sees it. */
	onlyMe: boolean;
}

export function startWriting(draft: string, today: string): Writing {
	return readDraft(draft, { what: '', where: '', link: '', day: today, stage: 'sent', onlyMe: false });
}

/** What a draft holds, on top of what stands there without one. A draft that cannot be read holds nothing. */
export function readDraft<T extends object>(draft: string, without: T): T {
	if (draft === '') return without;
	try {
		const held: unknown = JSON.parse(draft);
		return typeof held === 'object' && held !== null ? { ...without, ...held } : without;
	} catch {
		return without;
	}
}

/** A draft only where something was written: an empty text removes it. */
export function asDraft({ what, where, link, ...rest }: Writing): string {
	return what + where + link === '' ? '' : JSON.stringify({ what, where, link, ...rest });
}

/** Characters too many; 0 or less when it fits. */
export function over(text: string, longest: number): number {
	return Array.from(text.trim()).length - longest;
}

/** The database refuses longer ones (app.job_application). */
export const LONGEST = { title: 200, employer: 200, contact: 300, notes: 4000, worker_note: 2000 } as const;

export type NewJob = Pick<JobApplication, 'title' | 'employer' | 'link' | 'stage' | 'stage_on'> & {
	notes: string | null;
};
