/** The calendar day `count` days after `day` ('YYYY-MM-DD'); summer time plays no part. */
export function addDays(day: string, count: number): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + count);
	return date.toISOString().slice(0, 10);
}
