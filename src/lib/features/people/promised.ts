import type { Me } from '#lib/core/audience/types.ts';
import { present } from '#lib/core/team/people.ts';
import type { Task } from '#lib/core/task/types.ts';
import type { Enrolment, TeamMember } from '#lib/core/team/types.ts';
import type { People } from '../shell/people.ts';

/** A task with everyone it may name. */
export interface Promised<T extends Task = Task> {
	task: T;
	people: People;
}

/**
 * Ties tasks to the people of their enrolment. Leaves out those whose enrolment is not on this phone (yet), and those of
 * a follow-up that has ended: they are back when the participant begins again.
 */
export function promised<T extends Task>(
	tasks: readonly T[],
	me: Me,
	enrolments: readonly Enrolment[],
	members: readonly TeamMember[]
): Promised<T>[] {
	const byId = new Map(enrolments.map((enrolment) => [enrolment.id, enrolment]));
	return tasks.flatMap((task) => {
		const enrolment = byId.get(task.enrolment_id);
		if (enrolment === undefined || enrolment.closed_at !== null) return [];
		return [{ task, people: peopleOf(me, enrolment, members) }];
	});
}

/** Everyone a screen about one enrolment may name. */
export function peopleOf(me: Me, enrolment: Enrolment, members: readonly TeamMember[]): People {
	return { me, enrolment, team: members.filter((member) => member.enrolment_id === enrolment.id) };
}

/** This worker's place in the team; undefined when they have left it. */
export function ownPlace(people: People): TeamMember | undefined {
	return present(people.team).find((member) => member.person_id === people.me.person_id);
}
