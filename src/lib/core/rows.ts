/**
 * The rows a phone holds: one type per synced table, as `sync_pull` sends them.
 * Ids are uuids, timestamps ISO 8601 with zone, dates `YYYY-MM-DD`.
 */
import type { Agreement } from './agreement/types.ts';
import type { Appointment } from './appointment/types.ts';
import type { Attachment } from './attachment/types.ts';
import type { BadDay } from './bad-day/types.ts';
import type { ContactEntry, EmployerContact } from './employer/types.ts';
import type { CheckIn } from './checkin/types.ts';
import type { Evaluation } from './evaluation/types.ts';
import type { Goal } from './goal/types.ts';
import type { Defect, Home } from './home/types.ts';
import type { History } from './history/types.ts';
import type { JobApplication } from './job/types.ts';
import type { MoneyLine } from './money/types.ts';
import type { OfficeEntry } from './office/types.ts';
import type { Outing } from './outing/types.ts';
import type { Problem } from './problem/types.ts';
import type { Profile } from './profile/types.ts';
import type { Rating } from './rating/types.ts';
import type { Tick } from './routine/types.ts';
import type { ServiceContact } from './service/types.ts';
import type { Share } from './sharing/types.ts';
import type { Enrolment, TeamMember, TeamProposal } from './team/types.ts';
import type { Message, ReadMarker } from './message/types.ts';
import type { Task } from './task/types.ts';

/** Columns every synced row has. `ver` is the audience's version when the row last changed; null while only this phone has it. */
export interface Row {
	id: string;
	enrolment_id: string;
	audience_id: string;
	created_by: string;
	created_at: string;
	updated_at: string;
	ver: number | null;
}

/** Earlier free text, kept when two people changed it at once. */
export interface Revision extends Row {
	tbl: TableName;
	row_id: string;
	col: string;
	was: string;
}

/** Adding a synced table: one migration, one row type, one line here. */
export interface Tables {
	enrolment: Enrolment;
	team_member: TeamMember;
	message: Message;
	task: Task;
	read_marker: ReadMarker;
	revision: Revision;
	history: History;
	goal: Goal;
	appointment: Appointment;
	job_application: JobApplication;
	team_proposal: TeamProposal;
	problem: Problem;
	rating: Rating;
	agreement: Agreement;
	evaluation: Evaluation;
	tick: Tick;
	share: Share;
	bad_day: BadDay;
	office_entry: OfficeEntry;
	outing: Outing;
	employer_contact: EmployerContact;
	contact_entry: ContactEntry;
	check_in: CheckIn;
	profile: Profile;
	home: Home;
	defect: Defect;
	money_line: MoneyLine;
	service_contact: ServiceContact;
	attachment: Attachment;
}

export type TableName = keyof Tables;
