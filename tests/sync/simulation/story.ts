import type { Event } from './events.ts';
import { checkAll, quieten } from './quiet.ts';
import { Run, type Sabotage } from './run.ts';

/** Tells one story from its beginning until all is quiet, and throws when something does not hold. */
export async function tell(story: readonly Event[], sabotage?: Sabotage): Promise<void> {
	const run = await Run.start(sabotage);
	try {
		for (const [i, event] of story.entries())
			await run.do(event).catch((e) => {
				console.log(i, JSON.stringify(event), e.stack);
				throw e;
			});
		await quieten(run);
		await checkAll(run);
	} finally {
		await run.end();
	}
}
