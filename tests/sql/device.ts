import { randomUUID } from 'node:crypto';
import type { Mutation, PullReply, PushReply } from '#lib/core/sync/protocol.ts';
import type { Caller } from './db.ts';
import { newId, type World } from './world.ts';

/** Any mutation a test wants to try, also one the app would never make. */
export type Wild = Mutation | Record<string, unknown>;

/** One phone's log and cursors, without a store: what `sync_push` and `sync_pull` see of a device. */
export class Device {
	readonly id = randomUUID();
	epoch: string | null = null;
	seq = 0;
	cursors: Record<string, number> = {};

	constructor(readonly caller: Caller) {}

	/** Pushes mutations with the next numbers. */
	push(...mutations: Wild[]): Promise<PushReply> {
		return this.pushRaw(mutations.map((m) => ({ v: 1, ...m, seq: ++this.seq })));
	}

	pushRaw(mutations: unknown[]): Promise<PushReply> {
		return this.caller.rpc<PushReply>('sync_push', {
			p_client: this.id,
			p_mutations: mutations.map((m) => JSON.stringify(m))
		});
	}

	/** One page; moves the cursors. */
	async pull(digest = false): Promise<Extract<PullReply, { ok: true }>> {
		const args = {
			...{ p_client: this.id, p_epoch: this.epoch },
			...{ p_cursors: JSON.stringify(this.cursors), p_digest: digest }
		};
		let reply = await this.caller.rpc<PullReply>('sync_pull', args);
		if (reply.ok && reply.unopened.length > 0) reply = await this.caller.rpc<PullReply>('sync_open', args);
		if (!reply.ok) throw new Error(reply.code);
		this.epoch = reply.epoch;
		for (const audience of reply.audiences) this.cursors[audience.id] = audience.to;
		return reply;
	}
}

export function message(world: World, place: keyof World['places'], body: string): Mutation {
	const enrolment = place.endsWith('A') ? world.ids.enrolmentA : world.ids.enrolmentB;
	const id = newId();
	return {
		op: 'put',
		tbl: 'message',
		id,
		row: { id, enrolment_id: enrolment, audience_id: world.places[place], body, lang: 'nb' }
	};
}

export function step(world: World, place: keyof World['places'], fields: Record<string, unknown> = {}): Mutation {
	const enrolment = place.endsWith('A') ? world.ids.enrolmentA : world.ids.enrolmentB;
	const id = newId();
	const row = {
		id,
		enrolment_id: enrolment,
		audience_id: world.places[place],
		title: 'Ring fastlegen',
		assignee_kind: 'participant'
	};
	return { op: 'put', tbl: 'task', id, row: { ...row, ...fields } };
}

/** A new row of any table. */
export function row(
	world: World,
	place: keyof World['places'],
	tbl: string,
	fields: Record<string, unknown>
): { op: 'put'; tbl: string; id: string; row: Record<string, unknown> } {
	const enrolment = place.endsWith('A') ? world.ids.enrolmentA : world.ids.enrolmentB;
	const id = newId();
	return {
		...{ op: 'put', tbl, id },
		row: { id, enrolment_id: enrolment, audience_id: world.places[place], ...fields }
	};
}

/** One column of a row that is there already. */
export const patch = (
	tbl: string,
	id: string,
	col: string,
	now: unknown,
	was: unknown = null
): { op: 'patch'; tbl: string; id: string; cols: Record<string, { was: unknown; now: unknown }> } => ({
	...{ op: 'patch', tbl, id },
	cols: { [col]: { was, now } }
});

/** Pushes, and gives why each was refused, in order; nothing when all was taken. */
export async function refusals(phone: Device, ...mutations: Wild[]): Promise<string[]> {
	const reply = await phone.push(...mutations);
	if (!reply.ok) throw new Error(reply.code);
	return reply.refused.map(({ code }) => code);
}
