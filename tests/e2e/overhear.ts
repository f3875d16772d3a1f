/** Hears everything this process prints: the embedded server runs in it. */
export function overhear(): { heard(): string; stop(): void } {
	const parts: string[] = [];
	const streams = [process.stdout, process.stderr];
	const before = streams.map((stream) => stream.write);
	for (const stream of streams) {
		const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
		stream.write = (...args: unknown[]): boolean => {
			parts.push(String(args[0]));
			return write(...args);
		};
	}
	return {
		heard: () => parts.join(''),
		stop: () => streams.forEach((stream, i) => (stream.write = before[i] as typeof stream.write))
	};
}
