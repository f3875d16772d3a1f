/** What a worker gets on screens that participants open too. Neither is drawn before its words are here. */
import { workerWords } from '#i18n/worker-words.ts';

export async function workerShell(): Promise<typeof import('./Shell.svelte')> {
	const [shell] = await Promise.all([import('./Shell.svelte'), workerWords()]);
	return shell;
}

export async function workerCard(): Promise<typeof import('./WorkerCard.svelte')> {
	const [card] = await Promise.all([import('./WorkerCard.svelte'), workerWords()]);
	return card;
}
