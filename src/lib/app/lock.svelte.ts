import { readPin, secondsLeft, type KeptPin } from '../core/lock.ts';
import { keep, stored } from './kept.ts';

const KEY = 'lock';

/** Milliseconds in the background after which the app asks again. */
const AWAY = 2 * 60 * 1000;

/**
 * A lock for whoever borrows the phone. It hides the screens; it does not make the disk safer than the phone is. Kept
 * beside the encrypted store, because it has to be there before that is opened.
 */
class Lock {
	#kept = $state.raw<KeptPin | null>(null);
	#locked = $state(false);
	#hiddenAt = 0;

	/** Call once, at the start. */
	start(): void {
		this.#kept = readPin(stored(KEY));
		this.#locked = this.#kept !== null;
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'hidden') this.#hiddenAt = Date.now();
			else if (this.#kept !== null && Math.abs(Date.now() - this.#hiddenAt) > AWAY) this.#locked = true;
		});
		// Another window has set or removed it.
		addEventListener('storage', ({ key }) => {
			if (key === KEY) this.#kept = readPin(stored(KEY));
		});
	}

	get isSet(): boolean {
		return this.#kept !== null;
	}

	get locked(): boolean {
		return this.#locked && this.#kept !== null;
	}

	/** Seconds until the next try. */
	wait(now: number): number {
		return this.#kept === null ? 0 : secondsLeft(this.#kept, now);
	}

	async set(pin: string): Promise<void> {
		this.#keep(await (await import('./pin.ts')).newPin(pin));
	}

	/** Opens the app; false when it was the wrong one or came too soon. */
	async open(pin: string): Promise<boolean> {
		const kept = this.#kept;
		if (kept === null) return true;
		const now = Date.now();
		if (secondsLeft(kept, now) > 0) return false;
		if (!(await (await import('./pin.ts')).isRight(pin, kept))) {
			this.#keep({ ...kept, wrong: kept.wrong + 1, wrongAt: now });
			return false;
		}
		this.#keep({ ...kept, wrong: 0, wrongAt: 0 });
		this.#locked = false;
		return true;
	}

	/** For good: by somebody who is in, or with everything else on this phone. */
	remove(): void {
		this.#kept = null;
		this.#locked = false;
		try {
			localStorage.removeItem(KEY);
		} catch {
			// Nothing was kept then.
		}
	}

	#keep(kept: KeptPin): void {
		this.#kept = kept;
		keep(KEY, JSON.stringify(kept));
	}
}

export const lock = new Lock();
