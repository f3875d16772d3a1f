import type { ClockRow, Db } from './db.ts';

/** A longer gap between two looks at the clock is taken for a clock that was set, not for time that passed. */
const LONGEST_GAP = 45 * 24 * 60 * 60 * 1000;

/**
 * The time a phone has seen pass: the sum of the gaps between looks at its clock (every start, every minute while it
 * is open). A clock set back counts as nothing, and so does one set far ahead, so that no jump of the clock ever ends
 * a lease or a keeping time.
 * @param now wall clock, milliseconds
 */
export function look(before: ClockRow | undefined, now: number): ClockRow {
	if (before === undefined) return { id: 'clock', elapsed: 0, wall: now, pulled: 0, checked: null };
	const gap = now - before.wall;
	return { ...before, elapsed: before.elapsed + (gap > 0 && gap <= LONGEST_GAP ? gap : 0), wall: now };
}

/** Looks at the clock and remembers it. Two tabs that look at once count the gap once. */
export async function observe(db: Db, now: number): Promise<ClockRow> {
	return db.transaction('rw', db.clock, async () => {
		const row = look(await db.clock.get('clock'), now);
		await db.clock.put(row);
		return row;
	});
}

/** Remembers a complete pull, and that digests were compared in it; both in observed time. */
export async function notePull(db: Db, elapsed: number, checked: boolean): Promise<void> {
	await db.transaction('rw', db.clock, async () => {
		const row = await db.clock.get('clock');
		if (row !== undefined) await db.clock.put({ ...row, pulled: elapsed, checked: checked ? elapsed : row.checked });
	});
}
