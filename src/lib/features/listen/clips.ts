/** Begins to say something and returns what ends it early. Calls `done` when it has been said, or could not be. */
export type Say = (done: () => void) => () => void;

/** How the clip with this key is said; undefined where there is none. `otherwise` is for a clip that cannot be fetched. */
export type SayClip = (key: string | undefined, otherwise?: Say) => Say | undefined;

/** @param list key of each clip, then what its file is called after it, such as `mp3?1a2b3c4d`. */
export function clips(tag: string, list: Readonly<Record<string, string>>): SayClip {
	const all = Object.entries(list).map(([key, ending]) => `/clips/${tag}/${key}.${ending}`);
	return (key = '', otherwise) => {
		const path = all[Object.keys(list).indexOf(key)];
		return path === undefined ? undefined : (done) => play(fetched(all, path), done, otherwise);
	};
}

function play(fetching: Promise<Blob | undefined>, done: () => void, otherwise?: Say): () => void {
	let end: (() => void) | undefined;
	let isOver = false;
	void fetching.then((clip) => {
		if (isOver) return;
		if (clip) end = sound(clip, done);
		else if (otherwise) end = otherwise(done);
		else done();
	});
	return () => {
		isOver = true;
		if (end) end();
		else done();
	};
}

function sound(clip: Blob, done: () => void): () => void {
	const audio = new Audio(URL.createObjectURL(clip));
	audio.onended =
		audio.onerror =
		audio.onpause =
			() => {
				URL.revokeObjectURL(audio.src);
				done();
			};
	audio.play().catch(done);
	return () => audio.pause();
}

/**
 * A clip from this phone; undefined when it cannot be fetched. All of a language are fetched at once, the first time:
 * which one was asked for would tell the host what somebody reads.
 */
async function fetched(all: readonly string[], path: string): Promise<Blob | undefined> {
	try {
		const cache = await caches.open('clips');
		const kept = await Promise.all(all.map((one) => cache.match(one)));
		await cache.addAll(all.filter((_, i) => !kept[i]));
		return (await cache.match(path))?.blob();
	} catch {
		return undefined;
	}
}
