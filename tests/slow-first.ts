import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Ends of the paths of the files that take longest, the slowest first. */
const SLOW = [
	'sync/simulation.test.ts',
	'sql/embedded-start.test.ts',
	'sql/matrix/tables.test.ts',
	'sql/race/sabotage.test.ts',
	'sql/race/race.test.ts',
	'sql/realtime.test.ts',
	'sql/fuzz/functions.test.ts',
	'sql/matrix/sabotage.test.ts'
];

/** On a clean checkout nobody knows which file takes long; one that begins last keeps a core waiting for it. */
export class SlowFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const place = ({ moduleId }: TestSpecification): number => {
			const found = SLOW.findIndex((end) => moduleId.endsWith(end));
			return found < 0 ? SLOW.length : found;
		};
		return (await super.sort(files)).sort((a, b) => place(a) - place(b));
	}
}
