import type { App } from '#lib/app/context.ts';
import { tray } from '#lib/data/tray/queries.ts';
import { Ticking } from '#lib/ui/ticking.svelte.ts';
import type { ScreenStatus } from '../shell/status.ts';

/** How the phone stands, for the note on a screen. Follows the network, the tray and the clock. */
export function screenStatus(app: App): { readonly current: ScreenStatus; readonly refused: number } {
	const items = tray(app.store);
	const clock = new Ticking(() => app.now());
	return {
		get refused() {
			return items.current?.length ?? 0;
		},
		get current() {
			const { online, lastPull, stuck } = app.status;
			return { online, lastPull, stuck, refused: this.refused > 0, now: clock.current };
		}
	};
}
