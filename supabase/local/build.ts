import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './start-error.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Where `vite build` puts the app. */
export const BUILD_DIR = join(ROOT, 'build');

const SOURCES = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
/** Written by the build itself. */
const GENERATED = /^paraglide$|^cache$|^\.meta\.json$|^README\.md$/;

/** Builds the app when there is no build or when a source is newer. */
export async function ensureBuild(say: (line: string) => void): Promise<void> {
	const built = await stat(join(BUILD_DIR, '200.html')).catch(() => undefined);
	if (
		built &&
		(await Promise.all(SOURCES.map((source) => newest(join(ROOT, source))))).every((t) => t <= built.mtimeMs)
	)
		return;
	say('Building the app …');
	await build();
}

/** Latest change below a path, in milliseconds since 1970. */
async function newest(path: string): Promise<number> {
	const found = await stat(path);
	if (!found.isDirectory()) return found.mtimeMs;
	const entries = (await readdir(path)).filter((entry) => !GENERATED.test(entry));
	return Math.max(0, ...(await Promise.all(entries.map((entry) => newest(join(path, entry))))));
}

function build(): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: ROOT });
		let output = '';
		child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
		child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
		child.on('close', (code) => {
			if (code === 0) return resolve();
			process.stderr.write(output);
			const full = /ENOSPC|no space left/i.test(output);
			reject(
				new StartError(
					full ? 'The disk is full: the app could not be built.' : 'The app could not be built; see above.'
				)
			);
		});
	});
}
