/** Reads one text at a time, by recorded clips and the voices of the phone itself: no word leaves it. */
import { keep, stored } from '#lib/app/kept.ts';
import { voiceFor } from '#lib/core/listen/voices.ts';
import type { Say, SayClip } from './clips.ts';
import type { Text } from './texts.ts';

const KEY = 'listen';

/** Made by `npm run languages` from static/clips/<tag>/; what plays them comes along. Nobody has spoken a language yet. */
const recorded = import.meta.glob<SayClip>('./recorded/*.ts', { import: 'default' });

interface Listener {
	/** Whether this phone shows listen buttons. */
	on: boolean;
	/** Name of the text that is being read; empty while none is. */
	at: string;
	/** Counts changes of what is on the screen. */
	looked: number;
	voices: SpeechSynthesisVoice[];
	clips: Record<string, SayClip>;
}

export const listener: Listener = $state({ on: stored(KEY) !== 'false', at: '', looked: 0, voices: [], clips: {} });

/** Some browsers have none. */
const phone = globalThis.speechSynthesis as SpeechSynthesis | undefined;
let quiet: () => void = () => undefined;
let marked: Element | undefined;
let turn = 0;
let path = '';

/** Milliseconds in which a screen may change as often as it will: its texts are looked through once after them. */
const SETTLED_MS = 200;
let settling: ReturnType<typeof setTimeout> | undefined;

const changes = new MutationObserver(() => {
	if (path !== (path = location.pathname)) stop();
	settling ??= setTimeout(() => {
		settling = undefined;
		listener.looked++;
	}, SETTLED_MS);
});

/** A phone that reads nothing aloud does not pay for it with every change of a screen. */
function watch(): void {
	changes.disconnect();
	if (mayRead())
		changes.observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: ['lang'] });
}

function findVoices(): void {
	listener.voices = phone?.getVoices() ?? [];
	watch();
}

// Many phones find their voices only after a while.
phone?.addEventListener('voiceschanged', findVoices);
findVoices();

// Nobody reads a message aloud from a pocket.
addEventListener('visibilitychange', stop);

/** Whether this phone may find a way for any text at all; without a voice of its own or a clip nobody looks for texts. */
export function mayRead(): boolean {
	return listener.on && (listener.voices.some(({ localService }) => localService) || Object.keys(recorded).length > 0);
}

/** How this phone says a text in its own language, or undefined. */
export function wayOf({ lang, clip }: Pick<Text, 'lang' | 'clip'>, words = ''): Say | undefined {
	if (lang === null) return undefined;
	void recorded[`./recorded/${lang}.ts`]?.().then((say) => (listener.clips[lang] ??= say));
	const voice = voiceFor(listener.voices, lang);
	const say: Say | undefined = voice && ((done) => byVoice(words, voice, done));
	return listener.clips[lang]?.(clip, say) ?? say;
}

function byVoice(words: string, voice: SpeechSynthesisVoice, done: () => void): () => void {
	const utterance = new SpeechSynthesisUtterance(words);
	utterance.voice = voice;
	// Without it Android may read the words by a voice of another language.
	utterance.lang = voice.lang;
	utterance.onend = utterance.onerror = done;
	phone?.speak(utterance);
	return () => phone?.cancel();
}

/** Reads one text after the other, instead of what was being read. What this phone cannot read is left out. */
export async function read(at: string, texts: readonly Text[]): Promise<void> {
	stop();
	const mine = turn;
	listener.at = at;
	for (const text of texts) {
		const say = wayOf(text, text.words);
		if (!say) continue;
		mark(text.element);
		await new Promise<void>((done) => (quiet = say(done)));
		if (mine !== turn) return;
	}
	stop();
}

export function stop(): void {
	turn++;
	if (listener.at) quiet();
	listener.at = '';
	mark();
}

function mark(element?: Element): void {
	marked?.removeAttribute('data-read');
	marked = element;
	element?.setAttribute('data-read', '');
	element?.scrollIntoView({ block: 'nearest' });
}

/** Kept on this phone. */
export function choose(on: boolean): void {
	listener.on = on;
	keep(KEY, String(on));
	watch();
}
