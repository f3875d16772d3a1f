import { startEmbedded, type Embedded, type EmbeddedOptions } from './embedded.ts';
import { StartError } from './start-error.ts';

/**
 * Runs the embedded server as a program: says where it is, stops on SIGINT and SIGTERM with exit code 0, and ends with
 * one sentence and exit code 1 when it cannot start.
 */
export async function run(options: EmbeddedOptions): Promise<void> {
	const starting = startEmbedded({ ...options, say: (line) => console.log(line), onDeath: fail });
	stopOnSignal(starting);
	await starting.then(greet, fail);
}

function fail(error: unknown): never {
	console.error(error instanceof StartError ? error.message : error);
	process.exit(1);
}

/** The first signal stops in order, also in the middle of the start; one that comes a second later at once. */
function stopOnSignal(starting: Promise<Embedded>): void {
	let stopping = 0;
	const stop = (): void => {
		// Ctrl-C may arrive twice: from the terminal and through the program that runs this one.
		if (stopping && Date.now() - stopping < 1000) return;
		if (stopping) process.exit(1);
		stopping = Date.now();
		console.log('\nStopping …');
		void starting
			.then((embedded) => embedded.stop())
			.catch(() => undefined)
			.then(() => process.exit(0));
	};
	process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
}

function greet({ url, pgUrl, dataDir }: Embedded): void {
	console.log(`
Stegvis is running. Ctrl-C stops it; the data stay in ${dataDir}.

  App        ${url}
  Try it as  ${url}/demo      (demo people, each in a window of their own)
  Mail       ${url}/mailbox   (codes that would be sent by e-mail)
  Database   ${pgUrl}
`);
}
