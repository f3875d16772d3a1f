import type { Row } from '../rows.ts';

/** What the participant knows of the home they rent; every answer may be missing. One an enrolment, made by the database. */
export interface Home extends Row {
	/** At most 200 characters. */
	address: string | null;
	/** At most 100 characters. */
	landlord: string | null;
	/** At most 40 characters. */
	landlord_phone: string | null;
	/** 'YYYY-MM-DD', as all days here. */
	lease_from: string | null;
	lease_until: string | null;
	/** As the lease says it, 0 to 24. */
	notice_months: number | null;
	/** Whole kroner a month. */
	rent: number | null;
	/** Day of the month, 1 to 31. */
	rent_day: number | null;
	/** Whole kroner. */
	guarantee: number | null;
	guarantee_from: string | null;
	guarantee_until: string | null;
}

/** What is broken in the home, with the days that count when somebody asks later. */
export interface Defect extends Row {
	/** At most 200 characters. */
	title: string;
	seen_on: string | null;
	/** When the landlord was told. */
	told_on: string | null;
	fixed_on: string | null;
}
