/** The worker's card on a screen that participants open too: not drawn before its words are here. */
import { workerWords } from '#i18n/worker-words.ts';

export async function ownCard(): Promise<typeof import('./WorkerCard.svelte')> {
	const [card] = await Promise.all([import('./WorkerCard.svelte'), workerWords()]);
	return card;
}
