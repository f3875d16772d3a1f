import type { ParamKind } from './catalogue.ts';

/** A small thing somebody can do, whose words are the same key for everybody. */
export interface Step {
	/** Stored in a task instead of words. Never changes meaning. */
	key: string;
	params?: ParamKind[];
	/** Who it is for; either may be chosen. */
	assignee: 'participant' | 'worker' | 'either';
	/** How long it takes, about. */
	minutes: number;
	/** Where it is done. */
	place: string;
	/** How often, for a routine. */
	repeat?: 'daily' | 'weekly' | 'biweekly' | 'monthly';
	/** Name of a drawing in ui/icons.svg; the topic's own when there is none. */
	icon?: string;
	/** Id of the fact that explains the rule behind it. */
	fact?: string;
	/** self: a worker does not choose it for the participant, who alone sees it unless they want otherwise. */
	audience?: 'self';
	/** Among the first to be translated and read by somebody who speaks the language. */
	core?: boolean;
}

/** catalogue/topics.json is a list of these, the same for every language, in the order they are offered. */
export interface Topic {
	key: string;
	/** Name of a drawing in ui/icons.svg. */
	icon: string;
	/** The life area (core/goal/life-areas.ts) whose goals it is offered for first. */
	life_area: string;
	steps: Step[];
}

/** catalogue/topics.<tag>.json; an opening is one question about what already works, above the steps of its topic. */
export type TopicPart = 'topics' | 'openings' | 'steps';

/**
 * The topics one side may choose steps from, with those steps; those of a goal's life area come first, then those that
 * are near for another reason.
 * @param first keys of topics.
 */
export function topicsFor(
	topics: readonly Topic[],
	side: 'participant' | 'worker',
	area: string | null,
	first: readonly string[] = []
): Topic[] {
	const offered = topics
		.map((topic) => ({
			...topic,
			steps: topic.steps.filter(({ audience }) => side === 'participant' || audience !== 'self')
		}))
		.filter(({ steps }) => steps.length > 0);
	const distance = ({ life_area, key }: Topic): number => (life_area === area ? 0 : first.includes(key) ? 1 : 2);
	return offered.sort((a, b) => distance(a) - distance(b));
}
