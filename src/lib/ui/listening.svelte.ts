import type { Component } from 'svelte';

interface Listening {
	/** The button that reads aloud what it stands in. */
	Button: Component<{ after?: boolean | undefined }>;
	/** Its switch among the settings. */
	Switch: Component;
}

/** What reads aloud. Empty until it has come to the phone (features/listen/soon.ts): its places then draw nothing. */
export const listening = $state({} as Listening);
