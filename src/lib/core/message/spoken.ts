import type { Mutation } from '#lib/core/sync/protocol.ts';

/** Whether a change makes a voice note, or the message it is. */
export const isSpoken = (mutation: Mutation): boolean =>
	mutation.op === 'put' && (mutation.row['kind'] === 'voice_note' || !!mutation.row['voice_id']);
