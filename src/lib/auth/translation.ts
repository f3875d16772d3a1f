import type { Translation } from '../core/translation/translator.ts';
import { list, text } from '../remote/guards.ts';
import { askTranslator } from '../remote/translate.ts';
import type { Account } from './account.ts';
import { no, orFailure } from './answers.ts';

const codes = ['off', 'too_long', 'busy'] as const;

/** Own words in another language by the office's machine, and which languages it knows. */
export const translation: Pick<Account, 'translate' | 'translatorLanguages'> = {
	translate: (words, from, to) =>
		orFailure(async (): Promise<Translation> => {
			const reply = await askTranslator({ text: words, from, to });
			if (reply['ok'] === true) return { ok: true, text: text(reply['text']), lang: text(reply['lang']) };
			return no(codes.find((code) => code === reply['code']) ?? 'failed');
		}),

	translatorLanguages: () =>
		orFailure(async () => {
			const reply = await askTranslator();
			return reply['ok'] === true
				? { ok: true as const, tags: list(reply['languages'], text) }
				: no(text(reply['code']));
		})
};
