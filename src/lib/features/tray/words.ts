import { i18n } from '#i18n/i18n.svelte.ts';
import { isSpoken } from '#lib/core/message/spoken.ts';
import type { TrayItem } from '#lib/data/tray/queries.ts';

/** What kind of thing it is, for the heading of a card. */
export function whatWords({ mutation }: TrayItem): string {
	const { m } = i18n;
	const { tbl } = mutation;
	if (mutation.op === 'move' && !mutation.cols) return m.tray_share();
	if (isSpoken(mutation)) return m.voice_message();
	switch (tbl) {
		case 'message':
			return m.tray_message();
		case 'task':
			return m.tray_task();
		case 'goal':
			return m.tray_goal();
		case 'appointment':
			return m.tray_appointment();
		case 'job_application':
		case 'check_in':
			return m.jobs_tab();
		case 'problem':
			return m.tray_problem();
		case 'rating':
			return m.tray_rating();
		case 'agreement':
			return m.tray_agreement();
		case 'evaluation':
			return m.plan_part_evaluation();
		case 'attachment':
			return m.tray_photo();
		case 'home':
		case 'defect':
			return m.nav_home();
		case 'money_line':
			return m.tray_money();
		case 'service_contact':
			return m.tray_service();
		case 'tick':
			return m.tray_routine();
		case 'bad_day':
			return m.talk_bad_day();
		case 'share':
			return m.tray_share();
		case 'office_entry':
			return m.office_title();
		case 'employer_contact':
		case 'contact_entry':
			return m.tray_employer();
		case 'profile':
			return m.jobs_profile();
		case 'team_proposal':
			return m.tray_proposal();
		case 'team_member':
		case 'enrolment':
			return m.tray_card();
		default:
			return m.tray_change();
	}
}

/**
 * Where a participant looks at it, and makes the change again; null where the words themselves can be sent again, and
 * for what is on no screen of its own.
 */
export function placeOf({ code, mutation, audience_id }: TrayItem): string | null {
	const { op, tbl, id } = mutation;
	if (isSpoken(mutation)) return `/messages/${audience_id}`;
	if (code === 'gone' || code === 'removed' || op === 'put') return homeOf(tbl);
	if (tbl === 'task') return `/tasks/${id}`;
	if (tbl === 'goal') return `/plan/${id}`;
	if (tbl === 'job_application') return `/jobs/${id}`;
	if (tbl === 'appointment') return `/appointments/${id}`;
	if (tbl === 'employer_contact') return `/employers/${id}`;
	return homeOf(tbl);
}

function homeOf(tbl: TrayItem['mutation']['tbl']): string | null {
	if (tbl === 'problem') return '/problems';
	if (tbl === 'rating') return '/mapping';
	if (tbl === 'agreement') return '/agreement';
	if (tbl === 'bad_day') return '/bad-day';
	if (tbl === 'profile') return '/profile';
	if (tbl === 'home' || tbl === 'defect') return '/home';
	if (tbl === 'attachment') return '/home/sheet';
	if (tbl === 'money_line') return '/home/money';
	if (tbl === 'service_contact') return '/home/services';
	return tbl === 'evaluation' ? '/evaluation' : null;
}

/**
 * A removed person's words can be kept, not sent; a change without words of its own, and what is more than one text, is
 * made again on its own screen.
 */
export function canSendAgain({ reason, text, code, mutation: { tbl } }: TrayItem): boolean {
	if (reason !== 'refused' || text === null || tbl === 'office_entry' || tbl === 'agreement') return false;
	return !madeElsewhere.includes(code);
}

/** Other words would be refused for the same reason: what is in the way is not in the words. */
const madeElsewhere: readonly TrayItem['code'][] = [
	...(['forbidden', 'gone', 'used_id', 'three_at_most', 'slot_taken', 'period_too_long'] as const),
	...(['not_approved', 'more_than_chosen', 'end_before_start', 'reason_missing'] as const),
	...(['unknown_table', 'unknown_column', 'unknown_op'] as const)
];
