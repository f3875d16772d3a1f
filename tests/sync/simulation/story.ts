import type { Event } from './events.ts';
import { checkAll, quieten } from './quiet.ts';
import { Run, type Sabotage } from './run.ts';

/** Tells one story from its beginning until all is quiet, and throws when something does not hold. */
export async function tell(story: readonly Event[], sabotage?: Sabotage): Promise<void> {
	const run = await Run.start(sabotage);
	try {
		for (const event of story) await run.do(event);
		await quieten(run);
		await checkAll(run);
	} finally {
		await run.end();
	}
}
