import { confidences, type Fact } from '../catalogue/facts.ts';
import { isDay } from '../dates/format.ts';
import { isKey, plainKeys, type Expected } from './shelf.ts';

/** Longest time a look at the live page may last. */
const mostMonths = 12;

/** What is wrong with the facts themselves, whatever the language. @param named ids that other shelves explain steps by. */
export function factProblems(facts: readonly Fact[], named: readonly string[]): string[] {
	const ids = facts.map(({ id }) => id);
	return [
		...facts.flatMap((fact) => problemsOf(fact).map((problem) => `facts: ${fact.id}: ${problem}`)),
		...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `facts: ${id}: stands twice`),
		...[...new Set(named)]
			.filter((id) => !ids.includes(id))
			.map((id) => `facts: ${id}: a step names it, and there is none`)
	];
}

function problemsOf({ id, confidence, source, review_months, checked_on, checked_by }: Fact): string[] {
	const problems: string[] = [];
	if (!isKey(id)) problems.push('the id is not snake_case');
	if (!confidences.includes(confidence)) problems.push('wrong confidence');
	if (source.publisher.trim() === '') problems.push('no source');
	if (source.url === null ? confidence !== 'ask' : !isHttps(source.url)) problems.push('no https page of the source');
	if (!(Number.isInteger(review_months) && review_months > 0 && review_months <= mostMonths))
		problems.push('no review interval');
	if ((checked_on === null) !== (checked_by === null)) problems.push('a look needs both a day and a name');
	if (checked_on !== null && !isDay(checked_on)) problems.push('the day of the look does not exist');
	return problems;
}

function isHttps(url: string): boolean {
	return URL.canParse(url) && new URL(url).protocol === 'https:';
}

/** What the facts of a language must hold. */
export function expectedFacts(facts: readonly Fact[]): Expected {
	return { facts: plainKeys(facts.map(({ id }) => id)) };
}
