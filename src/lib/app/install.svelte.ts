import { keep, stored } from './kept.ts';

/** The browser's own question, where it has one (Chrome and its kin); not in TypeScript's library yet. */
interface InstallQuestion extends Event {
	prompt(): Promise<void>;
	readonly userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/** Which way to the home screen the pictures show. */
export type Platform = 'ios' | 'android' | 'other';

const HINT = 'install-hint';

/** Putting the app on the home screen: where a browser keeps what it stores for longest. */
class Install {
	#question = $state.raw<InstallQuestion | null>(null);
	#installed = $state(false);
	#declined = $state(false);

	/** Keeps the browser's question for the moment when it fits. Call once, at the start. */
	start(): void {
		this.#installed = matchMedia('(display-mode: standalone)').matches;
		this.#declined = stored(HINT) === 'no';
		addEventListener('beforeinstallprompt', (event) => {
			event.preventDefault();
			this.#question = event as InstallQuestion;
		});
		addEventListener('appinstalled', () => (this.#installed = true));
	}

	get installed(): boolean {
		return this.#installed;
	}

	/** The browser can ask by itself. */
	get canAsk(): boolean {
		return this.#question !== null;
	}

	/** Offered once; "not now" holds for ever, the way stays open under "Me". */
	get hint(): boolean {
		return !this.#installed && !this.#declined;
	}

	get platform(): Platform {
		if (/iPhone|iPad|iPod/.test(navigator.userAgent)) return 'ios';
		return /Android/.test(navigator.userAgent) ? 'android' : 'other';
	}

	decline(): void {
		this.#declined = true;
		keep(HINT, 'no');
	}

	async ask(): Promise<void> {
		const question = this.#question;
		this.#question = null;
		await question?.prompt();
		if ((await question?.userChoice)?.outcome === 'accepted') this.#installed = true;
	}
}

export const install = new Install();
