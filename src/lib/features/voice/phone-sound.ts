/** What a recorder needs of the phone. */
export interface Sound {
	/** Asks the person the first time. Rejects with a `DOMException`, whose name says why not. */
	open(wanted: MediaStreamConstraints): Promise<MediaStream>;
	canRecord(type: string): boolean;
	record(stream: MediaStream, options: MediaRecorderOptions): MediaRecorder;
	/** Keeps the screen on: many go dark after 30 seconds. Rejects where the phone will not. */
	stayOn(): Promise<{ release(): unknown } | undefined>;
}

export const phoneSound: Sound = {
	// Without HTTPS there are no devices: what is missing is a microphone then too.
	open: async (wanted) => navigator.mediaDevices.getUserMedia(wanted),
	canRecord: (type) => MediaRecorder.isTypeSupported(type),
	record: (stream, options) => new MediaRecorder(stream, options),
	stayOn: async () => navigator.wakeLock?.request('screen')
};
