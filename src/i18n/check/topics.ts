import type { Step, Topic } from '../catalogue/topics.ts';
import { isKey, plainKeys, type Expected } from './shelf.ts';

/** What a picker can ask for; another parameter would be a gap nobody can fill. */
const askable = ['date', 'person', 'place'];
const assignees = ['participant', 'worker', 'either'];
const repeats = ['daily', 'weekly', 'biweekly', 'monthly'];

/** What is wrong with the topics themselves, whatever the language: icons and life areas are those the app has. */
export function topicProblems(
	topics: readonly Topic[],
	icons: readonly string[],
	lifeAreas: readonly string[]
): string[] {
	return topics.flatMap((topic) =>
		[
			...(isKey(topic.key) ? [] : ['the key is not snake_case']),
			...(icons.includes(topic.icon) ? [] : [`no drawing ${topic.icon}`]),
			...(lifeAreas.includes(topic.life_area) ? [] : [`unknown life area ${topic.life_area}`]),
			...(topic.steps.length === 0 ? ['no steps'] : []),
			...topic.steps.flatMap((step) => stepProblems(step, icons))
		].map((problem) => `topics: ${topic.key}: ${problem}`)
	);
}

function stepProblems(step: Step, icons: readonly string[]): string[] {
	const problems: string[] = [];
	if (!isKey(step.key)) problems.push('the key is not snake_case');
	if (step.params?.some((name) => !askable.includes(name))) problems.push('unknown parameter');
	if (!assignees.includes(step.assignee)) problems.push('wrong assignee');
	if (step.repeat !== undefined && !repeats.includes(step.repeat)) problems.push('wrong rhythm');
	if (step.icon !== undefined && !icons.includes(step.icon)) problems.push(`no drawing ${step.icon}`);
	if (step.audience === 'self' && step.assignee === 'worker')
		problems.push('a worker cannot do what only the participant sees');
	if (!(step.minutes > 0)) problems.push('no minutes');
	return problems.map((problem) => `${step.key}: ${problem}`);
}

/** What the topics of a language must hold. */
export function expectedTopics(topics: readonly Topic[]): Expected {
	const keys = topics.map(({ key }) => key);
	return {
		topics: plainKeys(keys),
		openings: plainKeys(keys),
		steps: new Map(topics.flatMap(({ steps }) => steps.map(({ key, params }) => [key, params ?? []] as const)))
	};
}
