import { storedLanguage } from '#i18n/i18n.svelte.ts';

let asked = false;

/** The language screen has been on: a browser that keeps nothing must not be sent there again and again. */
export function languageAsked(): void {
	asked = true;
}

export function needsLanguage(): boolean {
	return !asked && storedLanguage() === null;
}
