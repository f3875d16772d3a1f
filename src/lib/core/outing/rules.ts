import type { Outing } from './types.ts';

const HOUR = 3_600_000;
const QUARTER = HOUR / 4;

/** Times to be back that are offered, in hours from now. */
const hoursOffered = [1, 2, 3, 4] as const;

/** The times offered, as instants on a whole quarter of an hour: nobody plans a visit to the minute. */
export function timesToBeBack(now: Date): string[] {
	return hoursOffered.map((hours) =>
		new Date(Math.ceil((now.getTime() + hours * HOUR) / QUARTER) * QUARTER).toISOString()
	);
}

/** An hour later than was said, or than now where that time has passed. */
export function anHourMore({ back_by }: Pick<Outing, 'back_by'>, now: Date): string {
	return new Date(Math.max(Date.parse(back_by), now.getTime()) + HOUR).toISOString();
}

export interface OutNow<O extends Outing = Outing> {
	mine: O | null;
	/** Colleagues who should have been back, the longest late first. */
	late: O[];
	/** Colleagues who are out, the next to be back first. */
	out: O[];
}

/** Who is out. Of a worker who went out on two phones without a network, the later time counts. */
export function outNow<O extends Outing>(outings: readonly O[], me: string, now: Date): OutNow<O> {
	const byTime = outings
		.filter(({ back_at }) => back_at === null)
		.sort((a, b) => Date.parse(a.back_by) - Date.parse(b.back_by));
	const last = byTime.filter((one, i) => !byTime.slice(i + 1).some(({ created_by }) => created_by === one.created_by));
	const others = last.filter(({ created_by }) => created_by !== me);
	const isLate = ({ back_by }: O): boolean => Date.parse(back_by) < now.getTime();
	return {
		mine: last.find(({ created_by }) => created_by === me) ?? null,
		late: others.filter(isLate),
		out: others.filter((one) => !isLate(one))
	};
}
