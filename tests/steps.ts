import { spawn } from 'node:child_process';
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
		child.on('exit', (code) => {
			console.log(
				`— ${name}: ${code === 0 ? 'ok' : 'failed'} after ${((performance.now() - started) / 1000).toFixed(1)} s`
			);
			resolve(code === 0);
		});
	});
}

/** Runs all steps, also after one has failed, and ends the process with the line that says how many passed. */
export async function runAll(steps: Step[]): Promise<never> {
	const failed: string[] = [];
	for (const step of steps) if (!(await run(step))) failed.push(step.name);
	for (const name of failed) console.log(`failed: ${name}`);
	console.log(`\n${steps.length - failed.length} passed, ${failed.length} failed`);
	process.exit(failed.length === 0 ? 0 : 1);
}

/** A step that runs a tool of node_modules/.bin. */
export function tool(name: string, bin: string, ...args: string[]): Step {
	return { name, command: process.execPath, args: [`${ROOT}node_modules/${bin}`, ...args] };
}
