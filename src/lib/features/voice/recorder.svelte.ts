import type { Recording } from '#lib/core/attachment/recording.ts';
import type { Sound } from './phone-sound.ts';

/** Seconds; the database takes no longer one. */
export const LONGEST = 120;

/** Bytes at which a recording ends too, where a phone does not keep to the rate: the database takes 1,000,000. */
const MOST = 900_000;

/** Bits a second: speech stays clear, and two minutes are about 0.3 MB. */
const RATE = 20_000;

/** The first one that this phone can record: every phone plays it, then those that fewer play. */
const FORMATS = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/mp4', 'audio/webm'];

/** `refused` by the person or the phone; `none`: no microphone, or it is in use. */
export type Problem = 'refused' | 'none' | 'short';

/** One tap begins, one tap ends. What was recorded is handed out however it ended, by a call or a dark screen too. */
export class Recorder {
	#sound: Sound;
	#keep: (recording: Recording) => void;
	#stop: (() => void) | undefined;
	#left = false;
	#state = $state<'ready' | 'asking' | 'recording'>('ready');
	#problem = $state<Problem>();
	#seconds = $state(0);

	constructor(sound: Sound, keep: (recording: Recording) => void) {
		this.#sound = sound;
		this.#keep = keep;
	}

	get state(): 'ready' | 'asking' | 'recording' {
		return this.#state;
	}

	/** Why the last try became no recording. */
	get problem(): Problem | undefined {
		return this.#problem;
	}

	/** Whole seconds so far. */
	get seconds(): number {
		return this.#seconds;
	}

	/** Resolves when the microphone is off again. A second tap meanwhile does nothing. */
	async start(): Promise<void> {
		if (this.#state !== 'ready') return;
		this.#state = 'asking';
		this.#problem = undefined;
		let stream: MediaStream | undefined;
		const on = this.#sound.stayOn().catch(() => undefined);
		try {
			stream = await this.#sound.open({ audio: { channelCount: 1 } });
			if (!this.#left) await this.#record(stream);
		} catch (error) {
			this.#problem = error instanceof DOMException && error.name === 'NotAllowedError' ? 'refused' : 'none';
		}
		for (const track of stream?.getTracks() ?? []) track.stop();
		this.#state = 'ready';
		void (await on)?.release();
	}

	stop(): void {
		this.#stop?.();
	}

	/** The screen goes: what was recorded until now is handed out, and a microphone that comes now is switched off. */
	leave(): void {
		this.#left = true;
		this.stop();
	}

	async #record(stream: MediaStream): Promise<void> {
		const mimeType = FORMATS.find((format) => this.#sound.canRecord(format)) ?? '';
		const recorder = this.#sound.record(stream, { mimeType, audioBitsPerSecond: RATE });
		const pieces: Blob[] = [];
		let size = 0;
		const stop = (this.#stop = () => {
			if (recorder.state !== 'inactive') recorder.stop();
		});
		const ended = new Promise((resolve) => (recorder.onstop = resolve));
		recorder.ondataavailable = ({ data }) => {
			pieces.push(data);
			size += data.size;
			if (size > MOST) stop();
		};
		// A call takes the microphone away: some phones end the track, others only mute it.
		for (const track of stream.getTracks()) track.onmute = track.onended = stop;
		document.addEventListener('visibilitychange', stop);
		recorder.start(1000);
		const begun = performance.now();
		this.#seconds = 0;
		this.#state = 'recording';
		const timer = setInterval(() => {
			this.#seconds = Math.floor((performance.now() - begun) / 1000);
			if (this.#seconds >= LONGEST) stop();
		}, 200);
		await ended;
		clearInterval(timer);
		document.removeEventListener('visibilitychange', stop);
		const seconds = Math.min(LONGEST, Math.floor((performance.now() - begun) / 1000));
		if (seconds < 1 || size === 0) {
			this.#problem = seconds < 1 ? 'short' : 'none';
			return;
		}
		const [media_type = ''] = (recorder.mimeType || mimeType).split(';');
		this.#keep({ media_type, seconds, bytes: await new Blob(pieces).arrayBuffer() });
	}
}
