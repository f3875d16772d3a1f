import type { Topic } from './topics.ts';

/**
 * Id of the fact behind a step of the catalogue; null for a step without one, and for a phrase. Rejects when the topics
 * cannot be fetched. Apart from the shelf of the topics, which comes with the first screen.
 */
export async function factBehind(key: string): Promise<string | null> {
	const topics = (await import('./topics.json')).default as Topic[];
	return topics.flatMap(({ steps }) => steps).find((step) => step.key === key)?.fact ?? null;
}
