import type { Numbered, PullReply, PushReply } from '../core/sync/protocol.ts';
import { call } from './call.ts';
import { asPullReply, asPushReply } from './replies.ts';
import { storable } from './storable.ts';

type Pull = (
	client: string,
	epoch: string | null,
	cursors: Record<string, number>,
	digest: boolean
) => Promise<PullReply>;

export async function syncPush(client: string, mutations: readonly Numbered[]): Promise<PushReply> {
	return asPushReply(await call('sync_push', { p_client: client, p_mutations: storable(mutations) }));
}

/**
 * Nothing of an audience is given to a device before the database has written that it goes there: a phone that starts
 * from nothing asks for that at once, another one when it is told so.
 * @param device what this phone calls itself.
 */
export function syncPull(device: string): Pull {
	return async (client, epoch, cursors, digest) => {
		const args = { p_client: client, p_epoch: epoch, p_cursors: JSON.stringify(cursors), p_digest: digest };
		const open = async (): Promise<PullReply> => asPullReply(await call('sync_open', { ...args, p_device: device }));
		if (epoch === null) return open();
		const reply = asPullReply(await call('sync_pull', args));
		return reply.ok && reply.unopened.length > 0 ? open() : reply;
	};
}
