/** The worker's places round screens that participants open too: not drawn before their words are here. */
import { workerWords } from '#i18n/worker-words.ts';

export async function ownShell(): Promise<typeof import('./Shell.svelte')> {
	const [shell] = await Promise.all([import('./Shell.svelte'), workerWords()]);
	return shell;
}
