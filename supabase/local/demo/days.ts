import { fromOslo } from '../../../src/i18n/dates/from-oslo.ts';
import { inOslo } from '../../../src/i18n/dates/oslo.ts';
import { addDays } from '../../../src/lib/core/task/days.ts';

/** Working days counted from the start of the embedded server, so that no demo worker answers on a Sunday. */
export class DemoDays {
	readonly #today: string;

	/** @param now the moment the history ends. */
	constructor(now: Date) {
		this.#today = inOslo(now.getTime()).day;
	}

	/**
	 * 'YYYY-MM-DD' in Norway. @param n 0 is today, or the next working day; -1 the last working day before today; 1 the
	 * one after day 0. Monday to Friday; holidays are not known here.
	 */
	day(n: number): string {
		let day = this.#today;
		if (n >= 0) while (!isWorkday(day)) day = addDays(day, 1);
		for (let left = Math.abs(n); left > 0;) {
			day = addDays(day, Math.sign(n));
			if (isWorkday(day)) left -= 1;
		}
		return day;
	}

	/** @param n as for `day`. @param time 'HH:MM' in Norway. */
	at(n: number, time: string): Date {
		const moment = fromOslo(this.day(n), time);
		if (moment === null) throw new Error(`${time} is no time`);
		return new Date(moment);
	}
}

function isWorkday(day: string): boolean {
	const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
	return weekday !== 0 && weekday !== 6;
}
