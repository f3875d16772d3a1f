import type { JobApplication, JobStage } from './types.ts';

/** The newest day first; on one day what was written last. */
export function byDay(a: JobApplication, b: JobApplication): number {
	return b.stage_on.localeCompare(a.stage_on) || b.id.localeCompare(a.id);
}

/** Every word somewhere in what a reader sees of an entry. @param stage null = all stages. */
export function find<T extends JobApplication>(list: readonly T[], search: string, stage: JobStage | null): T[] {
	const words = fold(search).split(/\s+/).filter(Boolean);
	return list.filter((entry) => {
		if (stage !== null && entry.stage !== stage) return false;
		if (words.length === 0) return true;
		const text = fold([entry.title, entry.employer, entry.contact, entry.notes, entry.worker_note].join(' '));
		return words.every((word) => text.includes(word));
	});
}

/** Capitals and compatible letters make no difference; æ, ø and å stay themselves. */
function fold(text: string): string {
	return text.normalize('NFKC').toLowerCase();
}
