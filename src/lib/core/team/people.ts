import type { Audience } from '../audience/types.ts';
import { sideOf } from './side.ts';
import type { Enrolment, TeamMember } from './types.ts';

/** The workers who are in the team now. */
export function present<T extends TeamMember>(team: readonly T[]): T[] {
	return team.filter((member) => member.removed_at === null);
}

/** Display name of a person in an enrolment, also of a worker who has left; null for somebody unknown here. */
export function nameOf(personId: string, enrolment: Enrolment | null, team: readonly TeamMember[]): string | null {
	if (enrolment?.participant_id === personId) return enrolment.display_name;
	return team.find((member) => member.person_id === personId)?.display_name ?? null;
}

/** First word of a name, for short sentences; the whole name when it has only one. */
export function shortName(name: string): string {
	return name.trim().split(/\s+/)[0] ?? name;
}

/**
 * The workers who see what is in an audience: everyone for the team, those of one role for `social` and `work`, one for
 * a private thread, nobody for `self`.
 */
export function workersIn(audience: Pick<Audience, 'kind' | 'worker_id'>, team: readonly TeamMember[]): TeamMember[] {
	const { kind } = audience;
	if (kind === 'self') return [];
	if (kind === 'team') return present(team);
	if (kind === 'social' || kind === 'work') return present(team).filter(({ role }) => sideOf(role) === kind);
	return team.filter((member) => member.person_id === audience.worker_id);
}

/** From when a person reads a thread; null = from the beginning. Private threads are read whole by both. */
export function readsFrom(
	thread: Pick<Audience, 'kind'>,
	team: readonly TeamMember[],
	personId: string
): string | null {
	if (thread.kind !== 'team') return null;
	return present(team).find((member) => member.person_id === personId)?.reads_from ?? null;
}

/** A telephone number as `tel:` and `sms:` want it: digits and a leading plus; eight digits are Norwegian. */
export function dialable(phone: string): string {
	const digits = phone.replace(/[^\d+]/g, '').replace(/^00/, '+');
	return /^\d{8}$/.test(digits) ? `+47${digits}` : digits;
}
