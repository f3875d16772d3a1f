import { i18n } from '#i18n/i18n.svelte.ts';
import type { Me } from '#lib/core/audience/types.ts';
import { nameOf, shortName } from '#lib/core/team/people.ts';
import type { Enrolment, TeamMember } from '#lib/core/team/types.ts';

/** Everyone a screen may name. */
export interface People {
	me: Pick<Me, 'person_id' | 'kind'>;
	enrolment: Enrolment;
	team: readonly TeamMember[];
}

/** First name; the office for somebody this phone does not know. */
export function nameIn(people: People, personId: string | null): string {
	const name = personId === null ? null : nameOf(personId, people.enrolment, people.team);
	return name === null ? people.enrolment.office_name : shortName(name);
}

/** A worker's face, if this phone knows it. */
export function photoIn({ team }: People, personId: string | null): string | null {
	return team.find(({ person_id }) => person_id === personId)?.photo ?? null;
}

/** "Du, Kari og Lars" as the language on screen joins names. */
export function joinNames(names: readonly string[]): string {
	const [first = '', ...rest] = names;
	const last = rest.pop();
	if (last === undefined) return first;
	const start = rest.reduce((sofar, name) => i18n.m.common_comma({ first: sofar, last: name }), first);
	return i18n.m.common_and({ first: start, last });
}

/** The people who see something, the reader first; empty when nobody else does. */
export function seenBy(people: People, workers: readonly TeamMember[]): string {
	const others = othersOf(people, workers);
	return others.length === 0 ? '' : joinNames([i18n.m.common_you(), ...others]);
}

/** First names of the others who see something: the participant, and the workers but for the reader. */
export function othersOf(people: People, workers: readonly TeamMember[]): string[] {
	return [people.enrolment.participant_id, ...workers.map(({ person_id }) => person_id)]
		.filter((id) => id !== people.me.person_id)
		.map((id) => nameIn(people, id));
}
