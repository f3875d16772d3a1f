import { Device, message } from '../device.ts';
import type { World } from '../world.ts';

export interface BatchRace {
	calls: number;
	/** SQLSTATEs of calls that failed. */
	failed: string[];
	/** 99th percentile of a call in milliseconds. */
	p99: number;
}

type Place = keyof World['places'];

/** Devices push batches that touch the same audiences in opposite orders. */
export async function oppositeBatches(world: World, ms: number): Promise<BatchRace> {
	const until = performance.now() + ms;
	const failed: string[] = [];
	const times: number[] = [];
	const orders: [Device, Place[]][] = [
		[new Device(world.kari), ['teamA', 'kariA', 'teamB', 'kariB']],
		[new Device(world.kari), ['kariB', 'teamB', 'kariA', 'teamA']],
		[new Device(world.kari), ['teamB', 'teamA', 'kariB', 'kariA']],
		[new Device(world.amina), ['kariA', 'teamA', 'larsA', 'selfA']],
		[new Device(world.amina), ['selfA', 'larsA', 'teamA', 'kariA']],
		[new Device(world.lars), ['larsA', 'teamA']],
		[new Device(world.lars), ['teamA', 'larsA']]
	];
	const run = async ([device, places]: [Device, Place[]]): Promise<void> => {
		while (performance.now() < until) {
			const start = performance.now();
			const batch = places.flatMap((place) => [message(world, place, 'en'), message(world, place, 'to')]);
			const from = device.seq;
			await device.push(...batch).catch((error: { code?: string }) => {
				failed.push(error.code ?? String(error));
				device.seq = from;
			});
			times.push(performance.now() - start);
		}
	};
	await Promise.all(orders.map(run));
	return { calls: times.length, failed, p99: times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0 };
}
