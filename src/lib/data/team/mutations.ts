import type { Enrolment, ProposalAnswer, TeamMember, TeamProposal } from '../../core/team/types.ts';
import { patch, write, type Writer } from '../writer.ts';

type OwnCard = Partial<Pick<Enrolment, 'language' | 'phone' | 'share_read' | 'display_name'>>;
type WorkerCard = Partial<Pick<TeamMember, 'phone' | 'hours' | 'away_text' | 'stand_in' | 'photo'>>;

/** The participant's own card and settings. */
export async function changeEnrolment(app: Writer, enrolment: Enrolment, values: OwnCard): Promise<void> {
	await patch(app, 'enrolment', enrolment, values);
}

/** The worker's own card in one team. */
export async function changeCard(app: Writer, member: TeamMember, values: WorkerCard): Promise<void> {
	await patch(app, 'team_member', member, values);
}

/** A worker would like a colleague in the team. */
export async function propose(
	app: Writer,
	fields: Pick<TeamProposal, 'enrolment_id' | 'audience_id' | 'person_id' | 'why'>
): Promise<void> {
	const id = await app.store.newId();
	const mutation = { op: 'put', tbl: 'team_proposal', id, row: { ...fields } } as const;
	await write(app, [{ mutation, audience: fields.audience_id }]);
}

/** The participant's answer, once. */
export async function answerProposal(app: Writer, row: TeamProposal, answer: ProposalAnswer): Promise<void> {
	await patch(app, 'team_proposal', row, { answer });
}

/** Its author takes an unanswered one back. */
export async function withdrawProposal(app: Writer, row: TeamProposal): Promise<void> {
	await write(app, [{ mutation: { op: 'delete', tbl: 'team_proposal', id: row.id }, audience: row.audience_id }]);
}
