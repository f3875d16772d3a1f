import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** The browser's own words about a network that does not answer: offline is a state. A missing file stays an error. */
const NETWORK =
	/^Failed to load resource: (net::ERR_|the server responded with a status of (?!404))|WebSocket connection to/;

/** Collects what must never happen in any test: errors in the console, uncaught errors, breaches of the policy. */
export class Watch {
	readonly #found: string[] = [];
	readonly #allowed: RegExp[] = [];
	readonly #followed = new WeakSet<BrowserContext>();

	/** What this test brings about on purpose. */
	allow(pattern: RegExp): void {
		this.#allowed.push(pattern);
	}

	follow(context: BrowserContext): void {
		if (this.#followed.has(context)) return;
		this.#followed.add(context);
		context.on('console', (message) => this.#hear(message));
		context.on('weberror', (error) => this.#note(`uncaught: ${error.error().message}`));
		void context.addInitScript(() =>
			addEventListener('securitypolicyviolation', (event) =>
				console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`)
			)
		);
	}

	get found(): string[] {
		return this.#found.filter((line) => !this.#allowed.some((pattern) => pattern.test(line)));
	}

	#hear(message: ConsoleMessage): void {
		if (message.type() !== 'error' || NETWORK.test(message.text())) return;
		this.#note(`${message.text()} (${message.location().url})`);
	}

	#note(line: string): void {
		this.#found.push(line);
	}
}
