import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clips } from './clips.ts';

const host = { '/clips/so/tel_113.mp3?11111111': 'ambalaas', '/clips/so/tel_112.mp3?22222222': 'booliis' };
const say = clips('so', { tel_113: 'mp3?11111111', tel_112: 'mp3?22222222' });

let isOnline = true;
let fetched: string[] = [];
let playing: { clip: Blob; pause: () => void; onpause?: () => void; onended?: () => void }[] = [];

/** A browser's cache with the host behind it, and its player; a clip ends when the test says so. */
beforeEach(() => {
	[isOnline, fetched, playing] = [true, [], []];
	const kept = new Map<string, string>();
	const cache = {
		match: (path: string) => Promise.resolve(kept.has(path) ? new Response(kept.get(path)) : undefined),
		addAll: (paths: string[]) => {
			if (!isOnline && paths.length > 0) return Promise.reject(new TypeError('offline'));
			fetched.push(...paths);
			for (const path of paths) kept.set(path, host[path as keyof typeof host]);
			return Promise.resolve();
		}
	};
	vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
	const clips = new Map<string, Blob>();
	vi.spyOn(URL, 'createObjectURL').mockImplementation((clip) => {
		clips.set(`blob:${clips.size}`, clip as Blob);
		return `blob:${clips.size - 1}`;
	});
	vi.stubGlobal('Audio', function (this: (typeof playing)[number], src: string) {
		Object.assign(this, { src, clip: clips.get(src), play: () => Promise.resolve(), pause: () => this.onpause?.() });
		playing.push(this);
	});
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

test('one clip brings all of its language, once: the host cannot tell what is read', async () => {
	const done = vi.fn();
	say('tel_113')?.(done);
	await vi.waitFor(() => expect(playing).toHaveLength(1));
	expect(await playing[0]?.clip.text()).toBe('ambalaas');
	expect(fetched).toEqual(Object.keys(host));
	expect(done).not.toHaveBeenCalled();
	playing[0]?.onended?.();
	expect(done).toHaveBeenCalledOnce();
	isOnline = false;
	say('tel_112')?.(done);
	await vi.waitFor(() => expect(playing).toHaveLength(2));
	expect(await playing[1]?.clip.text()).toBe('booliis');
	expect(fetched).toHaveLength(2);
});

test('what nobody has recorded has no clip', () => {
	expect([say('tel_110'), say(undefined)]).toEqual([undefined, undefined]);
});

test('a clip that cannot be fetched leaves its text to a voice, or to nobody', async () => {
	isOnline = false;
	const [voice, done] = [vi.fn(() => () => undefined), vi.fn()];
	say('tel_113', voice)?.(done);
	await vi.waitFor(() => expect(voice).toHaveBeenCalledWith(done));
	say('tel_113')?.(done);
	await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
});

test('stopping ends a clip that plays, and one that is still being fetched never begins', async () => {
	const done = vi.fn();
	const stop = say('tel_113')?.(done);
	await vi.waitFor(() => expect(playing).toHaveLength(1));
	stop?.();
	expect(done).toHaveBeenCalledOnce();
	say('tel_113')?.(done)();
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(done).toHaveBeenCalledTimes(2);
	expect(playing).toHaveLength(1);
});
