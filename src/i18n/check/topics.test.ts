import { expect, test } from 'vitest';
import type { Step, Topic } from '../catalogue/topics.ts';
import { shelfTextProblems } from './shelf.ts';
import { expectedTopics, topicProblems } from './topics.ts';

const step: Step = { key: 'call', params: ['person'], assignee: 'either', minutes: 5, place: 'phone' };
const topic: Topic = { key: 'talk', icon: 'chat', life_area: 'daily', steps: [step] };
const nb = { topics: { talk: 'Snakke' }, openings: { talk: 'Hva går bra?' }, steps: { call: 'Ring {person}' } };

const problems = (changed: object) => topicProblems([{ ...topic, ...changed }], ['chat'], ['daily']).join();

test('good topics have no problem', () => {
	expect(problems({})).toBe('');
	expect(shelfTextProblems('topics', 'nb', expectedTopics([topic]), nb, nb)).toEqual([]);
});

test.each([
	[{ icon: 'Chat' }, 'no drawing Chat'],
	[{ life_area: 'network' }, 'unknown life area network'],
	[{ steps: [] }, 'no steps'],
	[{ steps: [{ ...step, key: 'Ring' }] }, 'snake_case'],
	[{ steps: [{ ...step, params: ['time'] }] }, 'unknown parameter'],
	[{ steps: [{ ...step, assignee: 'other' }] }, 'wrong assignee'],
	[{ steps: [{ ...step, repeat: 'yearly' }] }, 'wrong rhythm'],
	[{ steps: [{ ...step, icon: 'Phone' }] }, 'no drawing Phone'],
	[{ steps: [{ ...step, minutes: 0 }] }, 'no minutes'],
	[{ steps: [{ ...step, assignee: 'worker', audience: 'self' }] }, 'only the participant sees']
])('a topic with %j is refused', (changes, problem) => {
	expect(problems(changes)).toContain(problem);
});

test('a language without a name, an opening or a step is told so', () => {
	const found = shelfTextProblems('topics', 'en', expectedTopics([topic]), { topics: {}, openings: {}, steps: {} }, nb);
	expect(found).toEqual([
		'topics.en: topics: talk: no text',
		'topics.en: openings: talk: no text',
		'topics.en: steps: call: no text'
	]);
});
