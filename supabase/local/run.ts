import { startEmbedded, type Embedded, type EmbeddedOptions } from './embedded.ts';
import { StartError } from './start-error.ts';

/**
 * Runs the embedded server as a program: says where it is, stops on SIGINT and SIGTERM with exit code 0, and ends with
 * one sentence and exit code 1 when it cannot start.
 */
export async function run(options: EmbeddedOptions): Promise<void> {
	const starting = startEmbedded({ ...options, say: (line) => console.log(line) });
	stopOnSignal(starting);
	try {
		greet(await starting, options.dataDir);
	} catch (error) {
		console.error(error instanceof StartError ? error.message : error);
		process.exit(1);
	}
}

/** The first signal stops in order, also in the middle of the start; a second one at once. */
function stopOnSignal(starting: Promise<Embedded>): void {
	let stopping = false;
	const stop = (): void => {
		if (stopping) process.exit(1);
		stopping = true;
		console.log('\nStopping …');
		void starting
			.then((embedded) => embedded.stop())
			.catch(() => undefined)
			.then(() => process.exit(0));
	};
	process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
}

function greet({ url, pgUrl }: Embedded, dataDir: string): void {
	console.log(`
Stegvis is running. Ctrl-C stops it; the data stay in ${dataDir}.

  App        ${url}
  Try it as  ${url}/demo      (demo people, each in a window of their own)
  Mail       ${url}/mailbox   (codes that would be sent by e-mail)
  Database   ${pgUrl}
`);
}
