/** What one language needs to write a date. Made by `npm run languages`, one file per language, about 0.4 kB. */
export interface DateWords {
	/** Sunday first, as Date.getUTCDay counts. */
	weekdays: string[];
	/** January first, in the form that stands after a day number. */
	months: string[];
	/** Pattern with {weekday}, {day}, {month}. */
	day: string;
	/** As day, with {year}. */
	dayYear: string;
	/** Pattern with {h} and {m}, both two digits, 24 hours. */
	time: string;
	/** A time standing alone, with {time}: "kl. 13.00". */
	clock: string;
	/** A day and a time, with {day} and {time}. */
	dayTime: string;
	yesterday: string;
	today: string;
	tomorrow: string;
}
