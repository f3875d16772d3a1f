/** Shape of what the demo people have written and agreed. Days are working days from today, see `days.ts`; times Norwegian. */
import type { AppointmentAnswer, AppointmentStatus, PlaceKind } from '../../../src/lib/core/appointment/types.ts';
import type { Feeling } from '../../../src/lib/core/checkin/types.ts';
import type { Level, Way } from '../../../src/lib/core/employer/types.ts';
import type { LifeArea } from '../../../src/lib/core/goal/life-areas.ts';
import type { GoalStatus } from '../../../src/lib/core/goal/types.ts';
import type { Home } from '../../../src/lib/core/home/types.ts';
import type { JobKind, JobMethod, JobStage } from '../../../src/lib/core/job/types.ts';
import type { Rhythm } from '../../../src/lib/core/method/methods.ts';
import type { ProfilePart } from '../../../src/lib/core/profile/types.ts';
import type { MoneyKind } from '../../../src/lib/core/money/types.ts';
import type { Answer, Degree, Repeat, TaskStatus } from '../../../src/lib/core/task/types.ts';

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

export interface DemoGoal {
	/** What the steps towards it call it. */
	key: string;
	from: string;
	title: string;
	area: LifeArea;
	lang: string;
	worked?: string;
	together?: true;
	madeDaysAgo: number;
	/** What became of it, in order; it begins as a proposal when a worker wrote it, else active. */
	then?: { by: string; daysAgo: number; status: GoalStatus; answer?: Answer }[];
}

export interface DemoTask {
	from: string;
	/** `me` is the participant; a key a worker; anything else somebody outside the app. */
	assignee: string;
	title: string;
	note?: string;
	/** Days from today; negative is past. */
	due?: number;
	time?: string;
	status: TaskStatus;
	answer?: Answer;
	help?: 'wanted';
	progress?: string;
	/** Key of the goal it is a step towards. */
	goal?: string;
	together?: true;
	/** "Can I do this alone?" 0 to 10. */
	confidence?: number;
	repeat?: Repeat;
	reviews?: [participant: Degree, worker: Degree];
	/** Days ago on which a routine was done. */
	ticks?: number[];
	madeDaysAgo: number;
	doneDaysAgo?: number;
}

export interface DemoAppointment {
	from: string;
	kind?: PlaceKind;
	/** Days from today, with the window of time; none for a wish. */
	when?: DemoWindow;
	place?: string;
	purpose?: string;
	bring?: string;
	who?: string[];
	interpreter?: 'wanted' | 'booked';
	/** Keys of the topics a worker proposes. */
	topics?: string[];
	wish?: string;
	madeDaysAgo: number;
	/** What became of it, in order. It begins as `asked` without a time, else `planned`. */
	then?: DemoAnswer[];
}

export type DemoWindow = [day: number, from: string, to: string];

export interface DemoAnswer {
	by: string;
	daysAgo: number;
	at: string;
	answer?: AppointmentAnswer;
	status?: AppointmentStatus;
	summary?: string;
	/** Keys of the topics the participant chose. */
	own_topics?: string[];
	/** Days from today, about when they meet again. */
	nextAbout?: number;
	/** Moved to another time. */
	when?: DemoWindow;
}

export interface DemoJob {
	from: string;
	title: string;
	employer: string;
	method: JobMethod;
	kind: JobKind;
	link?: string;
	contact?: string;
	/** Days from today. */
	deadline?: number;
	followUp?: number;
	notes?: string;
	workerNote?: string;
	/** The stages it has been through, the first one when it was written down. */
	stages: [stage: JobStage, daysAgo: number][];
}

export interface DemoProblem {
	title: string;
	area: LifeArea;
	/** Listed and private when it has none. */
	slot?: 1 | 2 | 3;
	hardBefore?: number;
	madeDaysAgo: number;
}

export interface DemoRating {
	/** A life area, or the key of a goal. */
	of: { area: LifeArea } | { goal: string };
	shared?: true;
	/** From the first to the last. */
	scores: [daysAgo: number, score: number, notLower?: string, oneUp?: string][];
}

export interface DemoAgreement {
	from: string;
	parties: string;
	problems: string[];
	goals: string[];
	more?: string;
	/** Days from today. */
	starts: number;
	ends: number;
	rhythm: Rhythm;
	place: PlaceKind;
	lang: string;
	madeDaysAgo: number;
	/** Who said yes to it, and how many days ago; it is open when somebody is missing. */
	yes: { participant?: number; worker?: [key: string, daysAgo: number] };
}

export interface DemoBadDay {
	things: [string, string, string];
	people: [name: string, phone: string][];
	madeDaysAgo: number;
}

export interface DemoEmployer {
	from: string;
	employer: string;
	place?: string;
	purpose: string;
	madeDaysAgo: number;
	/** Days ago of the yes and of what may be said; not answered when missing. */
	yes?: { daysAgo: number; level: Level; words?: string };
	entries: { daysAgo: number; how: Way; said: string; next?: string; disclosed: Level }[];
}

/** What the search for work brings beside the log. */
export interface DemoWork {
	employers: DemoEmployer[];
	/** How it went in the job at this employer. */
	checkIns: { employer: string; daysAgo: number; answer: Feeling; words?: string }[];
	profile: { shared?: true; lang: string; madeDaysAgo: number; words: Partial<Record<ProfilePart, string>> };
}

/** Days are from today. */
export interface DemoHome {
	shared?: true;
	sheet: Partial<
		Pick<Home, 'address' | 'landlord' | 'landlord_phone' | 'notice_months' | 'rent' | 'rent_day' | 'guarantee'>
	>;
	days: Partial<Record<'lease_from' | 'lease_until' | 'guarantee_from' | 'guarantee_until', number>>;
	defects: { title: string; seen: number; told?: number; fixed?: number; shared?: true }[];
	money: { kind: MoneyKind; title: string; amount: number; paid?: number; waiting?: string; due?: number }[];
	services: { from: string; title: string; phone: string; hours: string; note?: string }[];
}

export interface DemoStory {
	participant: string;
	messages: DemoMessage[];
	goals: DemoGoal[];
	tasks: DemoTask[];
	appointments: DemoAppointment[];
	jobs?: DemoJob[];
	work?: DemoWork;
	problems?: DemoProblem[];
	ratings?: DemoRating[];
	/** Versions in order; each is written while the one before it holds. */
	agreements?: DemoAgreement[];
	badDay?: DemoBadDay;
	home?: DemoHome;
	/** How many days ago each person last read a thread. */
	read: { person: string; thread: string; daysAgo: number }[];
}
