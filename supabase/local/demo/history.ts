/** Shape of what the demo people have written and agreed. Days count back from today; times are Norwegian. */
export interface DemoMessage {
	/** `team`, or the key of the worker of a private thread. */
	thread: string;
	from: string;
	daysAgo: number;
	/** `HH:MM` */
	at: string;
	lang: string;
	body?: string;
	phrase?: string;
	/** Parameters of the phrase; a date is given as a number of days from today. */
	params?: Record<string, string | number>;
}

export interface DemoTask {
	from: string;
	/** `me` is the participant; a key a worker; anything else somebody outside the app. */
	assignee: string;
	title: string;
	kind?: 'step' | 'call_me';
	note?: string;
	/** Days from today; negative is past. */
	due?: number;
	time?: string;
	status: 'proposed' | 'planned' | 'done' | 'parked' | 'dropped';
	answer?: 'yes' | 'no' | 'talk';
	help?: 'wanted';
	progress?: string;
	madeDaysAgo: number;
	doneDaysAgo?: number;
}

export interface DemoHistory {
	participant: string;
	messages: DemoMessage[];
	tasks: DemoTask[];
	/** How many days ago each person last read a thread. */
	read: { person: string; thread: string; daysAgo: number }[];
}
