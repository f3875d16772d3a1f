/** What a screen says about the network and this phone. */
export interface ScreenStatus {
	online: boolean;
	/** When this phone last heard from the others; null when it never has. */
	lastPull: Date | null;
	stuck: null | 'storage_full' | 'storage_blocked' | 'other_window' | 'cannot_update' | 'app_too_old' | 'revoked';
	/** Whether something was not accepted and waits in the tray. */
	refused: boolean;
	now: Date;
}
