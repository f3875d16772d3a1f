import { beforeEach, expect, test, vi } from 'vitest';
import type { Text } from './texts.ts';

/** The voices of a phone without the phone: what was said, and the end of each text when the test says so. */
class FakeSpeech extends EventTarget {
	voices = [{ lang: 'ar-SA', localService: true }];
	said: { words: string; lang: string; onend: () => void }[] = [];
	cancelled = 0;

	getVoices(): typeof this.voices {
		return this.voices;
	}

	speak(utterance: (typeof this.said)[number]): void {
		this.said.push(utterance);
	}

	cancel(): void {
		this.cancelled++;
	}

	find(voices: typeof this.voices): void {
		this.voices = voices;
		this.dispatchEvent(new Event('voiceschanged'));
	}

	endOf(at: number): void {
		this.said[at]?.onend();
	}
}

let speech: FakeSpeech;
let listen: typeof import('./listener.svelte.ts');
let marked: string[];
let watching = false;

/** A module of its own for each test, as in a new window. */
beforeEach(async () => {
	vi.resetModules();
	[speech, marked] = [new FakeSpeech(), []];
	vi.stubGlobal('speechSynthesis', speech);
	vi.stubGlobal('SpeechSynthesisUtterance', function (this: { words: string }, words: string) {
		this.words = words;
	});
	vi.stubGlobal('addEventListener', () => undefined);
	vi.stubGlobal('document', {});
	vi.stubGlobal(
		'MutationObserver',
		class {
			observe = () => void (watching = true);
			disconnect = () => void (watching = false);
		}
	);
	listen = await import('./listener.svelte.ts');
});

function text(words: string, lang: string | null = 'ar'): Text {
	const element = {
		setAttribute: () => marked.push(words),
		removeAttribute: () => marked.splice(marked.indexOf(words), 1),
		scrollIntoView: () => undefined
	};
	return { words, lang, beside: false, element: element as unknown as Element };
}

const turns = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const said = (): string[] => speech.said.map(({ words }) => words);

test('a text can be read as soon as the phone has found a voice of its own for it', () => {
	speech.find([]);
	expect(listen.wayOf(text('مرحبا'))).toBeUndefined();
	speech.find([{ lang: 'ar-SA', localService: false }]);
	expect(listen.wayOf(text('مرحبا'))).toBeUndefined();
	speech.find([{ lang: 'ar-SA', localService: true }]);
	expect(listen.wayOf(text('مرحبا'))).toBeDefined();
	expect(listen.wayOf(text('ሰላም', 'ti'))).toBeUndefined();
	expect(listen.wayOf(text('Hei', null))).toBeUndefined();
});

test('screens are watched only while the phone can read something and is asked to', () => {
	vi.stubGlobal('localStorage', { setItem: () => undefined });
	const changes = [watching];
	speech.find([{ lang: 'ar-SA', localService: false }]);
	changes.push(watching);
	speech.find([{ lang: 'ar-SA', localService: true }]);
	changes.push(watching);
	listen.choose(false);
	changes.push(watching);
	expect(changes).toEqual([true, false, true, false]);
});

test('texts are read one after the other, each marked meanwhile; what nobody can read is left out', async () => {
	const done = listen.read('card', [text('one'), text('to', 'nb'), text('three')]);
	expect([listen.listener.at, ...marked]).toEqual(['card', 'one']);
	speech.endOf(0);
	await turns();
	expect(marked).toEqual(['three']);
	speech.endOf(1);
	await done;
	expect(said()).toEqual(['one', 'three']);
	expect(speech.said.map(({ lang }) => lang)).toEqual(['ar-SA', 'ar-SA']);
	expect([listen.listener.at, ...marked]).toEqual(['']);
});

test('a second text silences the first, and after a stop nothing more is read', async () => {
	void listen.read('first', [text('one'), text('two')]);
	void listen.read('second', [text('three'), text('four')]);
	expect([listen.listener.at, speech.cancelled]).toEqual(['second', 1]);
	speech.endOf(0);
	await turns();
	listen.stop();
	speech.endOf(1);
	await turns();
	expect(said()).toEqual(['one', 'three']);
	expect([listen.listener.at, speech.cancelled, ...marked]).toEqual(['', 2]);
});

test('a recorded clip goes before a voice, also in a language that no voice speaks', async () => {
	const played: (string | undefined)[] = [];
	listen.listener.clips = {
		ti: (key) => (key === 'tel_113' ? (done) => (played.push(key), done(), () => undefined) : undefined)
	};
	expect(listen.wayOf(text('ፖሊስ', 'ti'))).toBeUndefined();
	await listen.read('card', [{ ...text('ኣምቡላንስ', 'ti'), clip: 'tel_113' }]);
	expect([played, said()]).toEqual([['tel_113'], []]);
});
