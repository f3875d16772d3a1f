import { i18n } from '#i18n/i18n.svelte.ts';

/** Names the screen in the window's title, in the language on screen, before the name of the app. */
export function pageTitle(of: () => string): void {
	$effect(() => {
		document.title = `${of()} – ${i18n.m.app_name()}`;
	});
}
