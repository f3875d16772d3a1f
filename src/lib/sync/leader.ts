import type { Locks } from './ports.ts';

const NAME = 'stegvis-sync';

/**
 * The tab that somebody looked at last leads: it takes the lock from the others, because a browser may freeze a hidden
 * tab that still holds it. Without Web Locks every tab leads, which costs traffic and nothing else.
 */
export function browserLocks(): Locks {
	if (!('locks' in navigator)) return { lead: leadAlone };
	return { lead: leadWhenLookedAt };
}

function leadAlone(change: (leading: boolean) => void): () => void {
	change(true);
	return () => change(false);
}

function leadWhenLookedAt(change: (leading: boolean) => void): () => void {
	let stopped = false;
	let leading = false;
	let release = (): void => {};
	const take = (): void => {
		if (stopped || leading || document.visibilityState !== 'visible') return;
		leading = true;
		const held = new Promise<void>((resolve) => (release = resolve));
		navigator.locks
			.request(NAME, { steal: true }, () => held)
			.then(() => true)
			// Stolen by another tab; any other refusal means that the browser has no locks to give, so every tab leads.
			.catch((error: unknown) => error instanceof DOMException && error.name === 'AbortError')
			.then((lost) => {
				if (!lost) return;
				leading = false;
				change(false);
			});
		change(true);
	};
	document.addEventListener('visibilitychange', take);
	addEventListener('focus', take);
	take();
	return () => {
		stopped = true;
		document.removeEventListener('visibilitychange', take);
		removeEventListener('focus', take);
		release();
	};
}
