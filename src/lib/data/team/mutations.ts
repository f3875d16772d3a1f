import type { Enrolment, TeamMember } from '../../core/team/types.ts';
import { changes } from '../changes.ts';
import type { Writer } from '../writer.ts';

type OwnCard = Partial<Pick<Enrolment, 'language' | 'phone' | 'share_read' | 'display_name'>>;
type WorkerCard = Partial<Pick<TeamMember, 'phone' | 'hours' | 'away_text' | 'stand_in'>>;

/** The participant's own card and settings. */
export async function changeEnrolment(app: Writer, enrolment: Enrolment, patch: OwnCard): Promise<void> {
	await write(app, 'enrolment', enrolment, changes<Enrolment>(enrolment, patch));
}

/** The worker's own card in one team. */
export async function changeCard(app: Writer, member: TeamMember, patch: WorkerCard): Promise<void> {
	await write(app, 'team_member', member, changes<TeamMember>(member, patch));
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
