import type { Numbered, PullReply, PushReply } from '../core/sync/protocol.ts';
import { call } from './call.ts';
import { asPullReply, asPushReply } from './replies.ts';
import { storable } from './storable.ts';

export async function syncPush(client: string, mutations: readonly Numbered[]): Promise<PushReply> {
	return asPushReply(await call('sync_push', { p_client: client, p_mutations: storable(mutations) }));
}

export async function syncPull(
	client: string,
	epoch: string | null,
	cursors: Record<string, number>,
	digest: boolean
): Promise<PullReply> {
	const args = { p_client: client, p_epoch: epoch, p_cursors: JSON.stringify(cursors), p_digest: digest };
	return asPullReply(await call('sync_pull', args));
}
