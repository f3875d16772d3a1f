import { expect, test } from 'vitest';
import { fromText, toText } from './recording.ts';

test('two minutes come back from a draft as they were', () => {
	const bytes = Uint8Array.from({ length: 400_000 }, (_, i) => (i * 31) % 256).buffer;
	const text = toText({ media_type: 'audio/webm', seconds: 120, bytes });
	expect(fromText(text)).toEqual({ media_type: 'audio/webm', seconds: 120, bytes });
	// A third more than the sound: less than a phone minds.
	expect(text.length).toBeLessThan(540_000);
});

test('no draft is no recording', () => {
	expect(fromText('')).toBe(null);
});
