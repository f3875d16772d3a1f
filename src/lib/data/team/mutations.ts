import type { Enrolment, ProposalAnswer, TeamMember, TeamProposal } from '../../core/team/types.ts';
import { changes } from '../changes.ts';
import type { Writer } from '../writer.ts';

type OwnCard = Partial<Pick<Enrolment, 'language' | 'phone' | 'share_read' | 'display_name'>>;
type WorkerCard = Partial<Pick<TeamMember, 'phone' | 'hours' | 'away_text' | 'stand_in' | 'photo'>>;

/** The participant's own card and settings. */
export async function changeEnrolment(app: Writer, enrolment: Enrolment, patch: OwnCard): Promise<void> {
	await write(app, 'enrolment', enrolment, changes<Enrolment>(enrolment, patch));
}

/** The worker's own card in one team. */
export async function changeCard(app: Writer, member: TeamMember, patch: WorkerCard): Promise<void> {
	await write(app, 'team_member', member, changes<TeamMember>(member, patch));
}

/** A worker would like a colleague in the team. */
export async function propose(
	app: Writer,
	fields: Pick<TeamProposal, 'enrolment_id' | 'audience_id' | 'person_id' | 'why'>
): Promise<void> {
	const id = await app.store.newId();
	const mutation = { op: 'put', tbl: 'team_proposal', id, row: { ...fields } } as const;
	await app.store.write([{ mutation, audience: fields.audience_id }]);
}

/** The participant's answer, once. */
export async function answerProposal(app: Writer, row: TeamProposal, answer: ProposalAnswer): Promise<void> {
	const cols = changes<TeamProposal>(row, { answer });
	const mutation = { op: 'patch', tbl: 'team_proposal', id: row.id, cols } as const;
	await app.store.write([{ mutation, audience: row.audience_id }]);
}

/** Its author takes an unanswered one back. */
export async function withdrawProposal(app: Writer, row: TeamProposal): Promise<void> {
	await app.store.write([{ mutation: { op: 'delete', tbl: 'team_proposal', id: row.id }, audience: row.audience_id }]);
}

async function write(
	app: Writer,
	tbl: 'enrolment' | 'team_member',
	row: Enrolment | TeamMember,
	cols: ReturnType<typeof changes>
): Promise<void> {
	if (Object.keys(cols).length === 0) return;
	await app.store.write([{ mutation: { op: 'patch', tbl, id: row.id, cols }, audience: row.audience_id }]);
}
