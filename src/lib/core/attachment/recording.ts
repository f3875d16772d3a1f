/** What was said and has not been sent. */
export interface Recording {
	/** Without codecs, such as `audio/webm`. */
	media_type: string;
	/** 1 to 120. */
	seconds: number;
	bytes: ArrayBuffer;
}

/** As text, for the store of drafts, which encrypts it: it is there again after the app was killed. */
export function toText({ media_type, seconds, bytes }: Recording): string {
	const letters = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte));
	return `${seconds} ${media_type} ${btoa(letters.join(''))}`;
}

/** Null when nothing was recorded. */
export function fromText(text: string): Recording | null {
	const [seconds, media_type, data] = text.split(' ');
	if (!media_type || !data) return null;
	return { media_type, seconds: Number(seconds), bytes: Uint8Array.from(atob(data), (it) => it.charCodeAt(0)).buffer };
}
