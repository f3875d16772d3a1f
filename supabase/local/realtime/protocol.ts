import type { RawData } from 'ws';

/** One message of the Phoenix channel protocol. Topics carry the prefix `realtime:` on the wire. */
export interface Frame {
	joinRef: string | null;
	ref: string | null;
	topic: string;
	event: string;
	payload: unknown;
}

/** 2.0.0 sends arrays, 1.0.0 objects; the rest is the same. */
export type Version = '1.0.0' | '2.0.0';

export const TOPIC_PREFIX = 'realtime:';

/** Binary frames from phones are broadcasts (kind 3), which nobody here may send; their content is not read. */
const BINARY_BROADCAST = 3;

/** Reads what arrived; undefined when it is no frame of the protocol. */
export function decode(data: RawData, isBinary: boolean): Frame | undefined {
	const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer);
	if (isBinary) return bytes[0] === BINARY_BROADCAST ? broadcastFrame : undefined;
	try {
		return fromJson(JSON.parse(bytes.toString()));
	} catch {
		return undefined;
	}
}

const broadcastFrame: Frame = { joinRef: null, ref: null, topic: '', event: 'broadcast', payload: {} };

function fromJson(message: unknown): Frame | undefined {
	const [joinRef, ref, topic, event, payload] = Array.isArray(message) ? message : valuesOf(message);
	if (typeof topic !== 'string' || typeof event !== 'string') return undefined;
	return { joinRef: textOrNull(joinRef), ref: textOrNull(ref), topic, event, payload };
}

function valuesOf(message: unknown): unknown[] {
	const fields = (message ?? {}) as Record<string, unknown>;
	return [fields['join_ref'], fields['ref'], fields['topic'], fields['event'], fields['payload']];
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Text form of a frame for the protocol version the other side asked for. */
export function encode(frame: Frame, version: Version): string {
	const { joinRef, ref, topic, event, payload } = frame;
	return JSON.stringify(
		version === '2.0.0' ? [joinRef, ref, topic, event, payload] : { join_ref: joinRef, ref, topic, event, payload }
	);
}

/** The answer to `frame`. */
export const reply = (frame: Frame, status: 'ok' | 'error', response: object = {}): Frame => ({
	...frame,
	event: 'phx_reply',
	payload: { status, response }
});
