import type { Catalogue } from '#i18n/catalogue/catalogue.ts';

/** Answers that are only polite: a phrase that offers nothing else does not wait for an answer. */
const courtesies: ReadonlySet<string> = new Set(['thx', 'thx_told', 'thx_welcome', 'ans_ok']);

/** Whether a phrase expects an answer. While the catalogue is on its way, none does: better late than a false nudge. */
export function asksIn(catalogue: Catalogue | undefined): (phraseKey: string) => boolean {
	const asking = new Set(
		(catalogue?.phrases ?? [])
			.filter(({ answers = [] }) => answers.some((answer) => !courtesies.has(answer)))
			.map(({ key }) => key)
	);
	return (phraseKey) => asking.has(phraseKey);
}
