import { longTitle } from '../../../../tests/e2e/states/people.ts';
import { defineStates } from '../../../../tests/e2e/states/states.ts';
import Translate from './Translate.svelte';

const base = {
	words: 'Czy list z gminy już przyszedł?',
	lang: 'pl',
	translator: { available: () => true, translate: () => new Promise<never>(() => undefined) }
};
const answer = (text: string, lang: string) => ({ ok: true, text, lang }) as const;

export default defineStates(Translate, {
	offered: base,
	waiting: { ...base, answer: 'waiting' },
	translated: { ...base, answer: answer('Har brevet fra kommunen kommet?', 'nb') },
	arabic: { ...base, answer: answer('هل وصلت الرسالة من البلدية؟', 'ar') },
	offline: { ...base, answer: { ok: false, code: 'offline' } },
	failed: { ...base, answer: { ok: false, code: 'busy' } },
	'long text': { ...base, answer: answer(`${longTitle} ${'a'.repeat(90)}`, 'nb') }
});
