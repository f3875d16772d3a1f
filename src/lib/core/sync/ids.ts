/** The time in a uuid v7, milliseconds since 1970. */
export function timeOf(id: string): number {
	return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/**
 * The time to put into the next uuid v7. Rows of one push share a version and are then ordered by id, so an id must
 * sort after those made before it, also when the clock was set back.
 * @param now milliseconds since 1970
 * @param previous the latest id made on this phone
 */
export function nextTime(now: number, previous: string | undefined): number {
	return previous === undefined ? now : Math.max(now, timeOf(previous) + 1);
}

/** The id that sorts last. */
export function latest(ids: readonly (string | undefined)[]): string | undefined {
	return ids
		.filter((id) => id !== undefined)
		.sort()
		.at(-1);
}
