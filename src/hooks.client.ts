import type { ClientInit } from '@sveltejs/kit';
import { startLanguage } from '#i18n/i18n.svelte.ts';

/** The first screen is drawn once its language is here. */
export const init: ClientInit = async () => {
	await startLanguage();
};
