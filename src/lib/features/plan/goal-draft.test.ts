import { expect, test } from 'vitest';
import { emptyDraft, packDraft, unpackDraft } from './goal-draft.ts';

test('what was answered comes back, with the question that was on screen', () => {
	const draft = { at: 3 as const, title: '«Ro»\nhjemme', area: 'home', worked: 'Å gå tur', place: 'self' };
	expect(unpackDraft(packDraft(draft))).toEqual(draft);
});

test('nothing answered leaves nothing behind', () => {
	expect(packDraft(emptyDraft)).toBe('');
	expect(unpackDraft('')).toEqual(emptyDraft);
});

test('words that cannot be read are kept as the goal’s words', () => {
	expect(unpackDraft('Jeg vil')).toEqual({ ...emptyDraft, title: 'Jeg vil' });
	expect(unpackDraft('12')).toEqual({ ...emptyDraft, title: '12' });
	expect(unpackDraft('{"at":9}')).toEqual(emptyDraft);
});
