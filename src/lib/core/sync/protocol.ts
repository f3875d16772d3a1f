/** What travels between a phone and the database. The SQL side is `public.sync_push` and `public.sync_pull`. */
import type { Audience, Me } from '../audience/types.ts';
import type { TableName } from '../rows.ts';

/** Schema number this app was built for; the database holds back what a newer app writes. */
export const SCHEMA = 1;

/** At most this many mutations a call, so that one push stays one short transaction. */
export const MAX_BATCH = 50;

export interface Change {
	was: unknown;
	now: unknown;
}

interface Target {
	tbl: TableName;
	id: string;
}

export type Mutation =
	| ({ op: 'put'; row: Record<string, unknown> } & Target)
	| ({ op: 'patch'; cols: Record<string, Change> } & Target)
	| ({ op: 'delete' } & Target)
	/** `cols` as in a patch: it is moved with them, or refused and left where it is. */
	| ({ op: 'move'; to: string; cols?: Record<string, Change> } & Target)
	/** `id` is the thread's audience; the database keeps the maximum. */
	| { op: 'mark_read'; tbl: 'read_marker'; id: string; up_to: number }
	/** A worker looked at what is in an audience, which is `id`. No words to keep, like a reading position. */
	| { op: 'opened'; tbl: 'read_marker'; id: string; at: string };

/** `seq` counts from 1 per device without gaps; `v` is the schema the mutation was written for. */
export type Numbered = Mutation & { seq: number; v: number };

export type RefusalCode =
	| 'forbidden'
	| 'gone'
	| 'used_id'
	| 'invalid'
	| 'too_long'
	| 'dependency'
	| 'wrong_state'
	| 'slot_taken'
	| 'three_at_most'
	| 'period_too_long'
	| 'reason_missing'
	| 'not_approved'
	| 'more_than_chosen'
	| 'end_before_start'
	/** Of a file, by Storage; its row was accepted. */
	| 'file_refused'
	| 'unknown_table'
	| 'unknown_column'
	| 'unknown_op'
	| 'malformed'
	| 'failed';

export interface Refusal {
	seq: number;
	code: RefusalCode;
}

export type PushReply =
	| { ok: true; last_seq: number; refused: Refusal[]; hold: number | null; gap: boolean }
	| { ok: false; code: 'not_bound' | 'revoked' | 'not_yours' };

export interface PulledAudience extends Audience {
	/** True when the rows start from the beginning: what the phone held of this audience is replaced. */
	from_start: boolean;
	to: number;
	rows: { tbl: TableName; ver: number; row: Record<string, unknown> & { id: string } }[];
	gone: { tbl: TableName; id: string; ver: number }[];
	digest: Digest | null;
}

/** Count of rows and sum of `(last 32 bits of the id) xor (ver * 40503 mod 2^32)`. */
export interface Digest {
	n: number;
	sum: number;
}

export type PullReply =
	| {
			ok: true;
			epoch: string;
			reset: boolean;
			last_seq: number;
			refused: Refusal[];
			me: Me;
			schema: number;
			min_app: number;
			more: boolean;
			audiences: PulledAudience[];
			mine: string[];
			removed: string[];
			/** Given to this device only by `sync_open`, which writes that into the log of access. */
			unopened: string[];
			unknown: string[];
	  }
	| { ok: false; code: 'not_bound' | 'revoked' };
