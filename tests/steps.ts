import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

export interface Step {
	name: string;
	command: string;
	args: string[];
	env?: Record<string, string>;
	/** Names of steps that must have ended before. */
	after?: string[];
}

/** A step that failed, with the end of what it said. */
interface Failed {
	name: string;
	lastLines: string;
}

const LAST_LINES = 60;

/**
 * Runs one step in the project's root.
 * @param say gets what the step says, as it comes.
 */
function run({ name, command, args, env }: Step, say: (piece: Buffer) => void): Promise<Failed | undefined> {
	const started = performance.now();
	const said: Buffer[] = [];
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env } });
		const end = (code: number | null): void => {
			const seconds = ((performance.now() - started) / 1000).toFixed(1);
			say(Buffer.from(`— ${name}: ${code === 0 ? 'ok' : 'failed'} after ${seconds} s\n`));
			resolve(code === 0 ? undefined : { name, lastLines: lastLinesOf(said) });
		};
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (piece: Buffer) => {
				said.push(piece);
				say(piece);
			});
		}
		child.on('error', () => end(null));
		child.on('close', end);
	});
}

function lastLinesOf(said: readonly Buffer[]): string {
	return Buffer.concat(said).toString().trimEnd().split('\n').slice(-LAST_LINES).join('\n');
}

const print = (piece: Buffer | string): boolean => process.stdout.write(piece);

function runAlone(step: Step): Promise<Failed | undefined> {
	print(`\n— ${step.name}\n`);
	return run(step, print);
}

/** Runs one step beside others: what it has to say is said in one piece when it has ended. */
async function runBeside(step: Step): Promise<Failed | undefined> {
	const said: Buffer[] = [];
	const failed = await run(step, (piece) => void said.push(piece));
	print(`\n— ${step.name}\n`);
	print(Buffer.concat(said));
	return failed;
}

/** As many at once as there are cores; whoever is free takes the first step that may begin. */
async function runTogether(steps: readonly Step[]): Promise<Failed[]> {
	const waiting = [...steps];
	const running = new Map<Step, Promise<void>>();
	const failed: Failed[] = [];
	const mayBegin = ({ after = [] }: Step): boolean =>
		![...waiting, ...running.keys()].some(({ name }) => after.includes(name));
	const begin = async (step: Step): Promise<void> => {
		const failure = await runBeside(step);
		if (failure) failed.push(failure);
		running.delete(step);
	};
	while (waiting.length + running.size > 0) {
		const next = running.size < availableParallelism() ? waiting.find(mayBegin) : undefined;
		if (next) {
			waiting.splice(waiting.indexOf(next), 1);
			running.set(next, begin(next));
		} else if (running.size > 0) await Promise.race(running.values());
		else throw new Error(`These wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
	}
	return failed;
}

/**
 * Runs all steps, also after one has failed, and ends the process with the line that says how many passed. What the failed
 * ones said last is said again at the end, where a log that was cut short still has it.
 * @param steps one after the other; those in a list of their own side by side, in the order in which they may begin.
 */
export async function runAll(steps: (Step | Step[])[]): Promise<never> {
	const failed: Failed[] = [];
	for (const step of steps) {
		const failures = Array.isArray(step) ? await runTogether(step) : [await runAlone(step)];
		failed.push(...failures.filter((failure) => failure !== undefined));
	}
	for (const { name, lastLines } of failed) print(`\nfailed: ${name}\n${lastLines}\n`);
	print(`\n${steps.flat().length - failed.length} passed, ${failed.length} failed\n`);
	process.exit(failed.length === 0 ? 0 : 1);
}

/** A step that runs a tool of node_modules/.bin. */
export function tool(name: string, bin: string, ...args: string[]): Step {
	return { name, command: process.execPath, args: [`${ROOT}node_modules/${bin}`, ...args] };
}
