import type { Row } from '../rows.ts';

/** A service outside the team: who to call about what. By the participant or a worker, always for the whole team. */
export interface ServiceContact extends Row {
	/** What it is called; at most 200 characters. */
	title: string;
	/** At most 40 characters. */
	phone: string | null;
	/** When it is open, in plain words; at most 200 characters. */
	hours: string | null;
	/** At most 300 characters. */
	note: string | null;
}

/** What is written of a service. */
export type ServiceWords = Pick<ServiceContact, 'title' | 'phone' | 'hours' | 'note'>;
