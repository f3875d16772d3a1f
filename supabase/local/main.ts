import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startEmbedded, type Embedded } from './embedded.ts';
import { StartError } from './start-error.ts';

const DATA_DIR = resolve(fileURLToPath(new URL('../..', import.meta.url)), '.local');
const PG_PORT = 54322;

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { reset: { type: 'boolean' }, dev: { type: 'boolean' } } });
	const starting = startEmbedded({
		port: port(),
		pgPort: PG_PORT,
		dataDir: DATA_DIR,
		demo: true,
		dev: values.dev ?? false,
		reset: values.reset ?? false,
		say: (line) => console.log(line)
	});
	stopOnSignal(starting);
	greet(await starting);
}

function port(): number {
	const wanted = Number(process.env['PORT'] ?? 3000);
	if (Number.isInteger(wanted) && wanted > 0 && wanted < 65_536) return wanted;
	throw new StartError(`PORT must be a number between 1 and 65535, not "${process.env['PORT']}".`);
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
	process.on('SIGINT', stop).on('SIGTERM', stop);
}

function greet({ url, pgUrl }: Embedded): void {
	console.log(`
Stegvis is running. Ctrl-C stops it; the data stay in .local/.

  App        ${url}
  Try it as  ${url}/demo      (demo people, each in a window of their own)
  Mail       ${url}/mailbox   (codes that would be sent by e-mail)
  Database   ${pgUrl}
`);
}

main().catch((error: unknown) => {
	if (!(error instanceof StartError)) throw error;
	console.error(error.message);
	process.exit(1);
});
