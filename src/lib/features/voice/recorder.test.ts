import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Recording } from '#lib/core/attachment/recording.ts';
import { FakeSound } from './fake-sound.ts';
import { Recorder } from './recorder.svelte.ts';

/** One tap begins, one ends, and whatever ends it, what was said is handed out and the microphone is off. */
let sound: FakeSound;
let kept: Recording[];
let recorder: Recorder;
beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('document', new EventTarget());
	sound = new FakeSound();
	kept = [];
	recorder = new Recorder(sound, (recording) => kept.push(recording));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const after = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

async function begin(ms: number): Promise<void> {
	void recorder.start();
	await after(0);
	expect(recorder.state).toBe('recording');
	await after(ms);
}

async function expectEnded(seconds: number): Promise<void> {
	await after(0);
	expect([recorder.state, sound.live, sound.screenOn]).toEqual(['ready', 0, false]);
	expect(kept).toMatchObject([{ seconds, media_type: 'audio/webm' }]);
	expect(kept[0]?.bytes.byteLength).toBeGreaterThan(0);
	expect(recorder.problem).toBe(undefined);
}

test('a tap begins and a tap ends, in mono and few bytes, and the screen stays on', async () => {
	await begin(12_300);
	expect([recorder.seconds, sound.live, sound.screenOn]).toEqual([12, 1, true]);
	expect(sound.wanted).toEqual({ audio: { channelCount: 1 } });
	expect(sound.options?.audioBitsPerSecond).toBeLessThanOrEqual(24_000);
	recorder.stop();
	await expectEnded(12);
});

test.each([
	[['audio/webm;codecs=opus', 'audio/mp4;codecs=mp4a.40.2', 'audio/mp4'], 'audio/mp4;codecs=mp4a.40.2', 'audio/mp4'],
	[['audio/webm', 'audio/mp4', 'audio/webm;codecs=opus'], 'audio/webm;codecs=opus', 'audio/webm'],
	[['audio/webm', 'audio/mp4'], 'audio/mp4', 'audio/mp4'],
	[['audio/webm'], 'audio/webm', 'audio/webm']
])('of what a phone can record, that which most phones play: %j', async (can, format, type) => {
	sound.can = can;
	await begin(2000);
	recorder.stop();
	await after(0);
	expect([sound.options?.mimeType, kept[0]?.media_type]).toEqual([format, type]);
});

test('after two minutes it ends by itself', async () => {
	await begin(119_000);
	expect(recorder.state).toBe('recording');
	await after(1200);
	await expectEnded(120);
});

test('where a phone writes more than it was asked to, it ends before the database would refuse it', async () => {
	sound.bytesASecond = 200_000;
	await begin(20_000);
	await expectEnded(5);
	expect(kept[0]?.bytes.byteLength).toBeLessThanOrEqual(1_000_000);
});

test.each([
	['a call mutes the microphone', () => sound.track.onmute?.(new Event('mute'))],
	['a call takes it away', () => sound.takeAway()],
	['the app goes behind another', () => document.dispatchEvent(new Event('visibilitychange'))],
	['the screen of the conversation goes', () => recorder.leave()]
])('%s: what was said is kept', async (_, happens) => {
	await begin(3100);
	happens();
	await expectEnded(3);
});

test('shorter than a second is nothing, and is told', async () => {
	await begin(900);
	recorder.stop();
	await after(0);
	expect([recorder.problem, kept, recorder.state, sound.live]).toEqual(['short', [], 'ready', 0]);
	await begin(1500);
	expect(recorder.problem).toBe(undefined);
});

test.each([
	['NotAllowedError', 'refused'],
	['NotFoundError', 'none'],
	['NotReadableError', 'none']
])('no microphone (%s) is told as %s, and can be tried again', async (name, problem) => {
	sound.refusal = new DOMException('no', name);
	await recorder.start();
	expect([recorder.problem, recorder.state, kept, sound.screenOn]).toEqual([problem, 'ready', [], false]);
	sound.refusal = undefined;
	await begin(2000);
	recorder.stop();
	await expectEnded(2);
});

test('a browser without a recorder, and a microphone that gives nothing, are none', async () => {
	sound.can = [];
	sound.bytesASecond = 0;
	await begin(2000);
	recorder.stop();
	await after(0);
	expect([recorder.problem, kept]).toEqual(['none', []]);
	sound.record = () => {
		throw new TypeError('MediaRecorder is not there');
	};
	await recorder.start();
	expect([recorder.problem, recorder.state, sound.live]).toEqual(['none', 'ready', 0]);
});

test('tapped twice, it is one recording', async () => {
	void recorder.start();
	void recorder.start();
	await after(2000);
	expect(sound.opened).toBe(1);
	recorder.stop();
	recorder.stop();
	await expectEnded(2);
});

test('who left while the phone still asked is not recorded', async () => {
	let allow = (): void => undefined;
	sound.asking = new Promise<void>((resolve) => (allow = resolve));
	const asked = recorder.start();
	expect(recorder.state).toBe('asking');
	recorder.leave();
	allow();
	await asked;
	expect([sound.recorders, sound.live, kept]).toEqual([0, 0, []]);
});

test('a phone that does not keep its screen on records all the same', async () => {
	sound.stayOn = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
	await begin(2000);
	recorder.stop();
	await expectEnded(2);
});
