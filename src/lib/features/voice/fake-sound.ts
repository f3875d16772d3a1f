import type { Sound } from './phone-sound.ts';

/** A phone with a microphone, for tests: what it can, how it refuses, and what takes the microphone away. */
export class FakeSound implements Sound {
	can = ['audio/webm;codecs=opus'];
	bytesASecond = 2500;
	refusal: DOMException | undefined;
	/** Until the person has answered. */
	asking = Promise.resolve();
	/** What was asked for. */
	wanted: MediaStreamConstraints | undefined;
	options: MediaRecorderOptions | undefined;
	opened = 0;
	recorders = 0;
	/** Microphones that are on. */
	live = 0;
	screenOn = false;
	track = { onmute: null, onended: null, stop: () => void (this.live -= 1) } as unknown as MediaStreamTrack;
	#recorder: FakeRecorder | undefined;

	async open(wanted: MediaStreamConstraints): Promise<MediaStream> {
		this.wanted = wanted;
		this.opened += 1;
		await this.asking;
		if (this.refusal) throw this.refusal;
		this.live += 1;
		return { getTracks: () => [this.track] } as unknown as MediaStream;
	}

	canRecord = (type: string): boolean => this.can.includes(type);

	record(_stream: MediaStream, options: MediaRecorderOptions): MediaRecorder {
		this.options = options;
		this.recorders += 1;
		this.#recorder = new FakeRecorder(options.mimeType ?? '', this.bytesASecond);
		return this.#recorder as unknown as MediaRecorder;
	}

	async stayOn(): Promise<{ release(): unknown }> {
		this.screenOn = true;
		return { release: () => (this.screenOn = false) };
	}

	/** The track ends, and with its last track a browser's recorder. */
	takeAway(): void {
		this.#recorder?.stop();
		this.track.onended?.(new Event('ended'));
	}
}

/** As the standard has it: the rest of the data comes after `stop`, and then the end. */
class FakeRecorder {
	state: RecordingState = 'inactive';
	ondataavailable: ((event: { data: Blob }) => void) | undefined;
	onstop: (() => void) | undefined;
	#timer: ReturnType<typeof setInterval> | undefined;

	constructor(
		readonly mimeType: string,
		readonly bytesASecond: number
	) {}

	start(slice: number): void {
		this.state = 'recording';
		this.#timer = setInterval(() => this.#hand(this.bytesASecond), slice);
	}

	stop(): void {
		if (this.state === 'inactive') throw new DOMException('not recording', 'InvalidStateError');
		this.state = 'inactive';
		clearInterval(this.#timer);
		queueMicrotask(() => {
			this.#hand(0);
			this.onstop?.();
		});
	}

	#hand(bytes: number): void {
		this.ondataavailable?.({ data: new Blob([new Uint8Array(bytes)]) });
	}
}
