import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { startLanguage } from '#i18n/i18n.svelte.ts';

/** The first screen is drawn once its language is here. */
export const init: ClientInit = async () => {
	await startLanguage();
};

/** Kept on the phone: what went wrong may hold what a person wrote, so it is told to nobody. */
export const handleError: HandleClientError = ({ error }) => reportError(error);
