import type { AudienceKind, Me } from '../core/audience/types.ts';
import type { TableName } from '../core/rows.ts';
import type { PulledAudience, PullReply, PushReply, Refusal, RefusalCode } from '../core/sync/protocol.ts';
import { fields, list, oneOf, text, textOrNull, whole, type Fields } from './guards.ts';

/** Checks everything sync relies on, so that no answer of anything else ever reaches the store. */
export function asPushReply(value: unknown): PushReply {
	const reply = fields(value);
	if (reply['ok'] !== true) return { ok: false, code: oneOf(reply['code'], ['not_bound', 'revoked', 'not_yours']) };
	return {
		ok: true,
		last_seq: whole(reply['last_seq']),
		refused: refusals(reply['refused']),
		hold: reply['hold'] === null ? null : whole(reply['hold']),
		gap: reply['gap'] === true
	};
}

export function asPullReply(value: unknown): PullReply {
	const reply = fields(value);
	if (reply['ok'] !== true) return { ok: false, code: oneOf(reply['code'], ['not_bound', 'revoked']) };
	return {
		ok: true,
		epoch: text(reply['epoch']),
		reset: reply['reset'] === true,
		last_seq: whole(reply['last_seq']),
		refused: refusals(reply['refused']),
		me: asMe(fields(reply['me'])),
		schema: whole(reply['schema']),
		min_app: whole(reply['min_app']),
		more: reply['more'] === true,
		audiences: list(reply['audiences'], asAudience),
		mine: list(reply['mine'], text),
		removed: list(reply['removed'], text),
		unopened: list(reply['unopened'], text),
		unknown: list(reply['unknown'], text)
	};
}

function refusals(value: unknown): Refusal[] {
	return list(value, fields)
		.filter((refusal) => refusal['seq'] !== null)
		.map((refusal) => ({ seq: whole(refusal['seq']), code: text(refusal['code']) as RefusalCode }));
}

function asMe(me: Fields): Me {
	return {
		person_id: text(me['person_id']),
		kind: oneOf(me['kind'], ['participant', 'worker']),
		display_name: text(me['display_name']),
		language: text(me['language']),
		is_lead: me['is_lead'] === true
	};
}

function asAudience(value: unknown): PulledAudience {
	const audience = fields(value);
	const digest = audience['digest'] === null ? null : fields(audience['digest']);
	return {
		id: text(audience['id']),
		kind: text(audience['kind']) as AudienceKind,
		enrolment_id: textOrNull(audience['enrolment_id']) ?? '',
		worker_id: textOrNull(audience['worker_id']),
		from_start: audience['from_start'] === true,
		to: whole(audience['to']),
		rows: list(audience['rows'], asRow),
		gone: list(audience['gone'], asGone),
		digest: digest === null ? null : { n: whole(digest['n']), sum: whole(digest['sum']) }
	};
}

/** A table this app does not know comes from a newer database; its rows are kept for the next version of the app. */
function asRow(value: unknown): PulledAudience['rows'][number] {
	const line = fields(value);
	const row = fields(line['row']);
	return { tbl: text(line['tbl']) as TableName, ver: whole(line['ver']), row: { ...row, id: text(row['id']) } };
}

function asGone(value: unknown): PulledAudience['gone'][number] {
	const line = fields(value);
	return { tbl: text(line['tbl']) as TableName, id: text(line['id']), ver: whole(line['ver']) };
}
