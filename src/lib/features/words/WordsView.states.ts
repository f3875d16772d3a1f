import type { ExplainedWords } from '#i18n/catalogue/words.svelte.ts';
import ar from '#i18n/catalogue/words.ar.json';
import nb from '#i18n/catalogue/words.nb.json';
import words from '#i18n/catalogue/words.json';
import { longTitle, offline, online } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import ShellView from '../shell/ShellView.svelte';
import WordsView from './WordsView.svelte';

const explained: ExplainedWords = { words, explanations: nb.words, lang: 'nb' };
const all = { kind: 'participant' as const, status: online, explained };
const long = { words: [{ key: 'long', word: 'depositumsgarantidokumentasjonsvedlegg' }], lang: 'nb' as const };

export default defineStates(
	WordsView,
	{
		all,
		arabic: { ...all, explained: { ...explained, explanations: ar.words, lang: 'ar' as const } },
		found: { ...all, asked: 'hus' },
		nothingFound: { ...all, asked: 'qwerty' },
		loading: { ...all, explained: undefined },
		cannotBeFetched: { ...all, explained: null, status: offline },
		longText: { ...all, explained: { ...long, explanations: { long: longTitle } } },
		worker: { ...all, kind: 'worker' as const }
	},
	{ component: ShellView, props: { at: null, newMessages: false } }
);
