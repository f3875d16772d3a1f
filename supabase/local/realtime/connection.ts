import type { WebSocket } from 'ws';
import type { Asker } from './authorise.ts';
import { Refusal, claimsOf, expiredText, isToken, type Channel } from './channel.ts';
import type { Announcement, Hub, Listener } from './hub.ts';
import { TOPIC_PREFIX, decode, encode, reply, type Frame, type Version } from './protocol.ts';

/** Phones send a heartbeat every 25 s; a socket that is silent for longer than this is gone. */
const SILENCE_MS = 60_000;
/** A doorbell is a few bytes: who has this much unread does not read. */
const MAX_UNREAD_BYTES = 64 * 1024;
const MAX_CHANNELS = 100;
/** No phone says so much at once. Who does is not listened to until it is answered: what waits lies in memory. */
const MAX_WAITING = 8;
const MAX_TIMER_MS = 2 ** 31 - 1;

export interface Peer {
	socket: WebSocket;
	version: Version;
	headers: Asker['headers'];
	/** The `apikey` of the handshake, which counts as token when it is one. */
	apikey: string;
}

export interface Services {
	hub: Hub;
	mayRead(topic: string, asker: Asker): Promise<boolean>;
}

/** One WebSocket and the channels it joined. Frames are handled in the order they came. */
export class Connection implements Listener {
	#peer: Peer;
	#services: Services;
	#channels = new Map<string, Channel>();
	#queue: Promise<void> = Promise.resolve();
	#waiting = 0;
	#silence: NodeJS.Timeout;

	constructor(peer: Peer, services: Services) {
		this.#peer = peer;
		this.#services = services;
		this.#silence = setTimeout(() => peer.socket.terminate(), SILENCE_MS);
		peer.socket.on('message', (data, isBinary) => this.#received(decode(data, isBinary)));
		peer.socket.on('error', () => undefined);
		peer.socket.on('close', () => this.#closed());
	}

	deliver({ id, topic, event, payload }: Announcement): void {
		const content = { type: 'broadcast', event, payload, meta: { id } };
		this.#send({ joinRef: null, ref: null, topic: TOPIC_PREFIX + topic, event: 'broadcast', payload: content });
	}

	#received(frame: Frame | undefined): void {
		this.#silence.refresh();
		if (!frame) return this.#peer.socket.close(1003, 'not a frame of this protocol');
		this.#waiting += 1;
		if (this.#waiting === MAX_WAITING) this.#peer.socket.pause();
		this.#queue = this.#queue
			.then(() => this.#handle(frame))
			.catch(() => this.#peer.socket.terminate())
			.then(() => this.#handled());
	}

	#handled(): void {
		this.#waiting -= 1;
		if (this.#waiting === 0) this.#peer.socket.resume();
	}

	async #handle(frame: Frame): Promise<void> {
		switch (frame.event) {
			case 'heartbeat':
				return this.#send(reply(frame, 'ok'));
			case 'phx_join':
				return this.#join(frame);
			case 'phx_leave':
				return this.#leave(frame);
			case 'access_token':
				return this.#newToken(frame);
		}
		// Everything else, broadcasts above all, is dropped without an answer, as Realtime does without an insert policy.
	}

	async #join(frame: Frame): Promise<void> {
		const topic = frame.topic.slice(TOPIC_PREFIX.length);
		const payload = (frame.payload ?? {}) as JoinPayload;
		const given = payload.user_token ?? payload.access_token ?? this.#peer.apikey;
		const channel: Channel = {
			topic,
			joinRef: frame.joinRef,
			token: isToken(given) ? given : undefined,
			expiry: undefined
		};
		try {
			this.#checkRequest(frame, payload);
			await this.#open(channel);
		} catch (error) {
			return this.#send(reply(frame, 'error', { reason: textOf(error) }));
		}
		if (this.#peer.socket.readyState !== this.#peer.socket.OPEN) return clearTimeout(channel.expiry);
		this.#forget(topic);
		this.#channels.set(topic, channel);
		this.#services.hub.add(topic, this);
		this.#send(reply(frame, 'ok', { postgres_changes: [] }));
		if (payload.config?.broadcast?.replication_ready) this.#system(channel, 'ok', 'Replication connection established');
	}

	#checkRequest(frame: Frame, payload: JoinPayload): void {
		if (!frame.topic.startsWith(TOPIC_PREFIX) || frame.topic === TOPIC_PREFIX)
			throw new Refusal('TopicNameRequired: You must provide a topic name');
		if (payload.config?.private !== true) throw new Refusal('PrivateOnly: This project only allows private channels');
		if (this.#channels.size >= MAX_CHANNELS) throw new Refusal('ChannelRateLimitReached: Too many channels');
	}

	/** Checks token and permission, and arms the expiry of the token. */
	async #open(channel: Channel): Promise<void> {
		const claims = await claimsOf(channel.token);
		const allowed = await this.#services.mayRead(channel.topic, { claims, headers: this.#peer.headers });
		if (!allowed)
			throw new Refusal(`Unauthorized: You do not have permissions to read from this Channel topic: ${channel.topic}`);
		clearTimeout(channel.expiry);
		const { exp } = claims;
		if (exp === undefined) return;
		const left = Math.min(exp * 1000 - Date.now(), MAX_TIMER_MS);
		channel.expiry = setTimeout(() => this.#shut(channel, expiredText(exp)), left);
	}

	/** Permissions are asked for again with every new token; whoever lost them is put out. */
	async #newToken(frame: Frame): Promise<void> {
		const channel = this.#channels.get(frame.topic.slice(TOPIC_PREFIX.length));
		const token = (frame.payload as { access_token?: unknown } | null)?.access_token;
		if (!channel || !isToken(token) || token === channel.token) return;
		channel.token = token;
		try {
			await this.#open(channel);
		} catch (error) {
			this.#shut(channel, textOf(error));
		}
	}

	#leave(frame: Frame): void {
		this.#forget(frame.topic.slice(TOPIC_PREFIX.length));
		this.#send(reply(frame, 'ok'));
		this.#send({ ...frame, event: 'phx_close', payload: {} });
	}

	#shut(channel: Channel, message: string): void {
		this.#system(channel, 'error', message);
		const { topic, joinRef } = channel;
		this.#send({ joinRef, ref: joinRef, topic: TOPIC_PREFIX + topic, event: 'phx_close', payload: {} });
		this.#forget(topic);
	}

	#system({ topic, joinRef }: Channel, status: 'ok' | 'error', message: string): void {
		const payload = { extension: 'system', status, message, channel: topic };
		this.#send({ joinRef, ref: null, topic: TOPIC_PREFIX + topic, event: 'system', payload });
	}

	#forget(topic: string): void {
		clearTimeout(this.#channels.get(topic)?.expiry);
		this.#channels.delete(topic);
		this.#services.hub.remove(topic, this);
	}

	#closed(): void {
		clearTimeout(this.#silence);
		for (const topic of [...this.#channels.keys()]) this.#forget(topic);
	}

	#send(frame: Frame): void {
		const { socket, version } = this.#peer;
		if (socket.readyState !== socket.OPEN) return;
		if (socket.bufferedAmount > MAX_UNREAD_BYTES) return socket.terminate();
		socket.send(encode(frame, version));
	}
}

interface JoinPayload {
	config?: { private?: boolean; broadcast?: { replication_ready?: boolean } };
	access_token?: unknown;
	user_token?: unknown;
}

function textOf(error: unknown): string {
	if (error instanceof Refusal) return error.message;
	throw error;
}
