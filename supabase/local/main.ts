import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { settingsOf } from '../functions/translate/settings.ts';
import { run } from './run.ts';

const { values } = parseArgs({ options: { reset: { type: 'boolean' }, dev: { type: 'boolean' } } });
const port = Number(process.env['PORT'] ?? 3000);

if (Number.isInteger(port) && port > 0 && port < 65_536) {
	await run({
		port,
		pgPort: 54_322,
		dataDir: resolve(fileURLToPath(new URL('../..', import.meta.url)), '.local'),
		demo: true,
		dev: values.dev ?? false,
		reset: values.reset ?? false,
		machine: settingsOf((name) => process.env[name]).machine
	});
} else {
	console.error(`PORT must be a number between 1 and 65535, not "${process.env['PORT']}".`);
	process.exitCode = 1;
}
