import type { History } from '../history/types.ts';
import type { Revision } from '../rows.ts';

/** What became of a problem, as one dated line. */
export type ProblemLine = { id: string; at: string } & (
	| { what: 'made' | 'left' | 'solved' | 'put_aside' | 'resumed' }
	| { what: 'chosen' | 'moved'; place: string }
	| { what: 'words'; words: string }
);

/** A problem's story, the newest first: its places, how it ended, and words that another phone wrote over. */
export function storyOf(history: readonly History[], revisions: readonly Revision[]): ProblemLine[] {
	const ends = new Set(
		history.filter(({ col, was }) => col === 'status' && was !== null).map(({ created_at }) => created_at)
	);
	const lines: ProblemLine[] = [];
	for (const { id, created_at: at, col, was, became } of history) {
		if (col === 'status') lines.push({ id, at, what: endOf(was, became) });
		// Who solves it says enough: that it left its place then goes without saying.
		else if (col === 'slot' && became === null && !ends.has(at)) lines.push({ id, at, what: 'left' });
		else if (col === 'slot' && became !== null)
			lines.push({ id, at, what: was === null ? 'chosen' : 'moved', place: became });
	}
	for (const { id, created_at: at, col, was } of revisions) {
		if (col === 'title') lines.push({ id, at, what: 'words', words: was });
	}
	return lines.sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.id.localeCompare(a.id));
}

function endOf(was: string | null, became: string | null): 'made' | 'solved' | 'put_aside' | 'resumed' {
	if (became === 'solved' || became === 'put_aside') return became;
	return was === null ? 'made' : 'resumed';
}
