import type { Clock, Signals } from './ports.ts';

/** Looking at the app again, or the network coming back. `navigator.onLine` itself is not to be trusted. */
export function browserSignals(): Signals {
	return {
		visible: () => document.visibilityState === 'visible',
		listen(sign) {
			const visible = (): void => {
				if (document.visibilityState === 'visible') sign();
			};
			document.addEventListener('visibilitychange', visible);
			addEventListener('focus', sign);
			addEventListener('online', sign);
			return () => {
				document.removeEventListener('visibilitychange', visible);
				removeEventListener('focus', sign);
				removeEventListener('online', sign);
			};
		}
	};
}

export const browserClock: Clock = {
	now: () => Date.now(),
	after(ms, work) {
		const timer = setTimeout(work, ms);
		return () => clearTimeout(timer);
	},
	random: () => Math.random()
};
