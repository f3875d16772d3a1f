interface Ordered {
	id: string;
	ver: number | null;
}

/** By version, then id: the database's order. What the phone has not sent yet comes last, in the order it was written. */
export function inOrder<T extends Ordered>(rows: readonly T[]): T[] {
	return [...rows].sort((a, b) => {
		if (a.ver === null || b.ver === null) return Number(a.ver === null) - Number(b.ver === null);
		return a.ver - b.ver || (a.id < b.id ? -1 : 1);
	});
}
