import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { startLanguage } from '#i18n/i18n.svelte.ts';
import { openStore } from '#lib/app/start.ts';
import { hasSession } from '#lib/remote/session-key.ts';

/** The first screen is drawn once its language is here. */
export const init: ClientInit = async () => {
	// On a new phone there is nothing to read, and a join screen to draw.
	if (hasSession()) openStore();
	await startLanguage();
	// Reading the words and building the app in one would block a slow phone.
	await new Promise((resolve) => setTimeout(resolve));
};

/** Kept on the phone: what went wrong may hold what a person wrote, so it is told to nobody. */
export const handleError: HandleClientError = ({ error }) => reportError(error);
