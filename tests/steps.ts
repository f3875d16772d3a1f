import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface Step {
	name: string;
	command: string;
	args: string[];
	env?: Record<string, string>;
}

/** Runs one step in the project's root with its output on ours; true when it ended well. */
export function run({ name, command, args, env }: Step): Promise<boolean> {
	console.log(`\n— ${name}`);
	const started = performance.now();
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
		child.on('error', () => resolve(false));
		child.on('exit', (code) => resolve(tell(name, code, started)));
	});
}

/** Runs one step beside others: what it has to say is said in one piece when it has ended. */
function runBeside({ name, command, args, env }: Step): Promise<boolean> {
	const started = performance.now();
	const said: Buffer[] = [];
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env } });
		child.on('error', () => resolve(false));
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => said.push(piece));
		child.on('close', (code) => {
			console.log(`\n— ${name}`);
			process.stdout.write(Buffer.concat(said));
			resolve(tell(name, code, started));
		});
	});
}

function tell(name: string, code: number | null, started: number): boolean {
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`— ${name}: ${code === 0 ? 'ok' : 'failed'} after ${seconds} s`);
	return code === 0;
}

/** Answers with the names of those that failed. */
async function runTogether(steps: readonly Step[]): Promise<string[]> {
	const waiting = [...steps];
	const failed: string[] = [];
	const work = async (): Promise<void> => {
		for (let step = waiting.shift(); step; step = waiting.shift()) {
			if (!(await runBeside(step))) failed.push(step.name);
		}
	};
	await Promise.all(Array.from({ length: availableParallelism() }, work));
	return failed;
}

/**
 * Runs all steps, also after one has failed, and ends the process with the line that says how many passed.
 * @param steps one after the other; those in a list of their own side by side, the longest first.
 */
export async function runAll(steps: (Step | Step[])[]): Promise<never> {
	const failed: string[] = [];
	for (const step of steps) {
		if (Array.isArray(step)) failed.push(...(await runTogether(step)));
		else if (!(await run(step))) failed.push(step.name);
	}
	for (const name of failed) console.log(`failed: ${name}`);
	console.log(`\n${steps.flat().length - failed.length} passed, ${failed.length} failed`);
	process.exit(failed.length === 0 ? 0 : 1);
}

/** A step that runs a tool of node_modules/.bin. */
export function tool(name: string, bin: string, ...args: string[]): Step {
	return { name, command: process.execPath, args: [`${ROOT}node_modules/${bin}`, ...args] };
}
