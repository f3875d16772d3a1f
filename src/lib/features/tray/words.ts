import { i18n } from '#i18n/i18n.svelte.ts';
import type { TrayItem } from '#lib/data/tray/queries.ts';

/** Why something was not accepted, by code, in words that say what can be done. */
export function reasonWords({ code, mutation: { tbl } }: TrayItem): string {
	switch (code) {
		case 'removed':
			return i18n.m.tray_why_removed();
		case 'forbidden':
			return i18n.m.tray_why_forbidden();
		case 'gone':
		case 'dependency':
			return i18n.m.tray_why_gone();
		case 'too_long':
			return i18n.m.tray_why_too_long();
		case 'slot_taken':
			return i18n.m.tray_why_slot();
		case 'period_too_long':
			return i18n.m.tray_why_period();
		case 'reason_missing':
			return i18n.m.tray_why_reason();
		case 'three_at_most':
			return i18n.m.tray_why_three();
		case 'wrong_state':
			if (tbl === 'agreement') return i18n.m.tray_why_agreement();
			return i18n.m.tray_why_changed();
		case 'invalid':
			return tbl === 'appointment' ? i18n.m.tray_why_time() : i18n.m.tray_why_other();
		default:
			return i18n.m.tray_why_other();
	}
}

/** What kind of thing it is, for the heading of a card. */
export function whatWords(item: TrayItem): string {
	switch (item.mutation.tbl) {
		case 'message':
			return i18n.m.tray_message();
		case 'task':
			return i18n.m.tray_task();
		case 'appointment':
			return i18n.m.tray_appointment();
		case 'problem':
			return i18n.m.tray_problem();
		case 'rating':
			return i18n.m.tray_rating();
		case 'agreement':
			return i18n.m.tray_agreement();
		case 'team_member':
		case 'enrolment':
			return i18n.m.tray_card();
		default:
			return i18n.m.tray_change();
	}
}

/** A removed person's words can be kept, not sent; an agreement is written anew from its own screen; a change without words of its own is made again on its own screen. */
export function canSendAgain(item: TrayItem): boolean {
	if (item.mutation.tbl === 'agreement') return false;
	return item.reason === 'refused' && item.text !== null && item.code !== 'forbidden' && item.code !== 'gone';
}
