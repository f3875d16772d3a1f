/** Whole minutes until an instant, rounded up; 0 when it has passed. */
export function minutesLeft(until: string, now: Date): number {
	return Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / 60_000));
}
