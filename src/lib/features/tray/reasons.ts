import { i18n } from '#i18n/i18n.svelte.ts';
import { isSpoken } from '#lib/core/message/spoken.ts';
import type { TrayItem } from '#lib/data/tray/queries.ts';

/** Why something was not accepted, by code, in words that say what can be done. */
export function reasonWords({ code, mutation }: TrayItem): string {
	const { m } = i18n;
	const { op, tbl } = mutation;
	if (isSpoken(mutation) && code !== 'removed') return m.tray_why_other();
	switch (code) {
		case 'removed':
			return m.tray_why_removed();
		case 'forbidden':
			return op === 'move' ? m.tray_why_move() : m.tray_why_forbidden();
		case 'gone':
		case 'dependency':
			return m.tray_why_gone();
		case 'too_long':
			return m.tray_why_too_long();
		case 'wrong_state':
			return tbl === 'agreement' ? m.tray_why_agreement() : m.tray_why_changed();
		case 'three_at_most':
			// One that is listed without its place is there; one that came with too many is not.
			return op === 'put' ? m.tray_why_too_many() : m.tray_why_three();
		case 'slot_taken':
			return m.tray_why_slot();
		case 'period_too_long':
			return m.tray_why_period();
		case 'reason_missing':
			return m.tray_why_reason();
		case 'not_approved':
			return m.tray_why_not_approved();
		case 'more_than_chosen':
			return m.tray_why_more();
		case 'end_before_start':
			return m.tray_why_end();
		case 'file_refused':
			return m.tray_why_file();
		case 'used_id':
			return m.tray_why_again();
		case 'unknown_table':
		case 'unknown_column':
		case 'unknown_op':
			return m.tray_why_app();
		case 'invalid':
			return tbl === 'appointment' ? m.tray_why_time() : m.tray_why_other();
		default:
			return m.tray_why_other();
	}
}
