/** The entry that was just added, for the screen that follows. Forgotten when that screen is left. */
export const saved = $state({ id: '' });
