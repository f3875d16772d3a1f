import type { PlaceKind } from '../appointment/types.ts';
import type { Enrolment, Method } from '../team/types.ts';

/** What a participant can be offered beside goals, steps, appointments and talk, which everybody has. */
export const parts = ['rating', 'problems', 'agreement', 'evaluation', 'jobs'] as const;
export type Part = (typeof parts)[number];

/** The way through a programme that has one, in order. */
export type PhaseKey = 'mapping' | 'work' | 'closing';

/** The place in the bar that follows the method: the job log, or the home with its money and dates. */
export type Fourth = 'jobs' | 'home';

/** How often people meet, as an agreement says it. */
export const rhythms = ['weekly', 'biweekly', 'monthly', 'when_needed'] as const;
export type Rhythm = (typeof rhythms)[number];

/** One way of working. Data: the screens ask for it and know no method by name. */
export interface MethodData {
	/** Drawn as a path; none where the follow-up has no end of its own. */
	phases: readonly PhaseKey[];
	/** Help for as long as it is needed: the path on the plan goes out of the picture. */
	goesOn: boolean;
	/** Months one agreement may last at most, as in private.method; null = no end is asked for. */
	limitMonths: number | null;
	parts: readonly Part[];
	/** Which place the bar shows beside Now, Plan and Messages; the other one is a tap away. See fourthOf. */
	fourth: Fourth;
	/** Offered first, in this order. */
	rhythms: readonly Rhythm[];
	places: readonly PlaceKind[];
}

/** How the five programmes work (programmes.md): A is `loft`, E is `oot`, B and C are `se`, D is `home_follow_up`. */
export const methods: Readonly<Record<Method, MethodData>> = {
	oot: {
		phases: ['mapping', 'work', 'closing'],
		goesOn: false,
		limitMonths: 3,
		parts: ['rating', 'problems', 'agreement', 'evaluation', 'jobs'],
		fourth: 'jobs',
		rhythms: ['weekly', 'biweekly', 'when_needed'],
		places: ['office', 'outdoors', 'phone', 'home']
	},
	loft: {
		phases: [],
		goesOn: false,
		limitMonths: null,
		parts: ['rating', 'problems'],
		fourth: 'home',
		rhythms: ['weekly', 'biweekly', 'monthly', 'when_needed'],
		places: ['outdoors', 'home', 'office', 'phone']
	},
	se: {
		phases: [],
		goesOn: true,
		limitMonths: null,
		parts: ['rating', 'jobs'],
		fourth: 'jobs',
		rhythms: ['weekly', 'biweekly', 'monthly', 'when_needed'],
		places: ['workplace', 'office', 'phone', 'outdoors']
	},
	home_follow_up: {
		phases: [],
		goesOn: false,
		limitMonths: null,
		parts: ['rating', 'jobs'],
		fourth: 'home',
		rhythms: ['weekly', 'biweekly', 'monthly', 'when_needed'],
		places: ['home', 'phone', 'outdoors', 'office']
	}
};

/** What this participant is offered: the method's own parts, or the mix that a lead has chosen. */
export function partsOf({ method, parts: chosen }: Pick<Enrolment, 'method' | 'parts'>): ReadonlySet<Part> {
	return new Set(chosen === null ? methods[method].parts : parts.filter((part) => chosen.includes(part)));
}

/** The fourth place in a participant's bar: never work where work is not a part of what they are offered. */
export function fourthOf(enrolment: Pick<Enrolment, 'method' | 'parts'>): Fourth {
	return partsOf(enrolment).has('jobs') ? methods[enrolment.method].fourth : 'home';
}
