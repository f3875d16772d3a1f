import type { Audience, AudienceKind } from '../audience/types.ts';
import type { History } from '../history/types.ts';
import type { Message } from '../message/types.ts';
import { addDays } from '../task/days.ts';
import { present } from '../team/people.ts';
import type { TeamMember } from '../team/types.ts';
import { seers, type Item } from './seers.ts';

/** One answer to "who may see this?". */
export interface Choice {
	audience: Audience;
	/** The workers who see it then, as the team is now. */
	workers: TeamMember[];
}

/** Only me, one worker, the whole team, one role: from the narrowest to what fewest need. */
const order: readonly AudienceKind[] = ['self', 'direct', 'team', 'social', 'work'];

const sides: readonly AudienceKind[] = ['social', 'work'];

/** Person ids of the workers who must go on seeing it: who is to do a step (private.task_rules), and who comes. */
export function boundTo(item: Item): string[] {
	if (item.assignee_kind === 'worker' && item.assignee_id) return [item.assignee_id];
	return item.who ?? [];
}

/**
 * Where a row may be, in the order it is offered. Roles only while a team has both; nothing is offered that no worker
 * would see, nor what the database would refuse. The place where it is now is always among them.
 */
export function choicesFor(item: Item, audiences: readonly Audience[], team: readonly TeamMember[]): Choice[] {
	const bound = boundTo(item).filter((id) => present(team).some(({ person_id }) => person_id === id));
	const everybody = present(team).length;
	return audiences
		.filter(({ kind }) => order.includes(kind))
		.map((audience) => ({ audience, workers: seers(audience, team) }))
		.filter(({ audience, workers }) => {
			if (audience.id === item.audience_id) return true;
			if (audience.kind !== 'self' && workers.length === 0) return false;
			if (sides.includes(audience.kind) && workers.length === everybody) return false;
			return bound.every((id) => workers.some(({ person_id }) => person_id === id));
		})
		.sort((a, b) => order.indexOf(a.audience.kind) - order.indexOf(b.audience.kind));
}

/** Days a row may be shared until: the end of this week (Sunday), and in a month. */
export function endsFrom(today: string): { week: string; month: string } {
	const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
	return { week: addDays(today, (7 - weekday) % 7), month: addDays(today, 30) };
}

/**
 * The workers who have written in a row or about it and would no longer see it. What they wrote stays with the participant.
 * @param history of the row. @param messages those on the phone that are about it.
 */
export function wouldLose(
	item: Item,
	from: readonly TeamMember[],
	to: readonly TeamMember[],
	history: readonly History[],
	messages: readonly Message[]
): TeamMember[] {
	const authors = new Set([item.created_by, ...[...history, ...messages].map(({ created_by }) => created_by)]);
	// Who of them wrote these, no column says.
	const byAny = [item.worker_note, item.worker_words, item.review_worker, item.summary].some(Boolean);
	return from.filter(
		({ person_id }) => (byAny || authors.has(person_id)) && !to.some((one) => one.person_id === person_id)
	);
}
