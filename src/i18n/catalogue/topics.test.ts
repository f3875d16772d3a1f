import { beforeEach, expect, test, vi } from 'vitest';
import all from './topics.json';
import { topicsFor, type Topic } from './topics.ts';

const today = '2026-11-21';
const topics = all as Topic[];

/** A fresh start of the app in a language: the modules hold what is on screen. */
async function start(tag: 'nb' | 'en') {
	const { loadLocale } = await import('../i18n.svelte.ts');
	await loadLocale(tag);
	return { ...(await import('./topics.svelte.ts')), ...(await import('./titles.ts')) };
}

beforeEach(() => vi.resetModules());

test('a step asked for too early loads by itself and fills in its parameters', async () => {
	const { stepText } = await start('en');
	expect(stepText('letters_open_with', { person: 'Kari' }, today)).toEqual({ state: 'loading' });
	await vi.waitFor(() => expect(stepText('letters_open_with', { person: 'Kari' }, today).state).toBe('ready'));
	expect(stepText('letters_open_with', { person: 'Kari' }, today)).toEqual({
		...{ state: 'ready', lang: 'en', dir: 'ltr' },
		text: 'Open the post together with Kari'
	});
});

test('a task finds its words on whichever shelf they stand; a newer app’s are said to be unknown', async () => {
	const { taskWords } = await start('nb');
	await vi.waitFor(() => expect(taskWords('go_bike_fix', null, today)).toMatchObject({ text: 'Fiks sykkelen' }));
	await vi.waitFor(() => expect(taskWords('thx', null, today)).toMatchObject({ text: 'Takk!' }));
	expect(taskWords('from_the_future', null, today)).toEqual({ state: 'unknown' });
});

test('topics and steps come when they are asked for', async () => {
	const { topics: now, loadTopics } = await start('nb');
	expect(now()).toEqual([]);
	await loadTopics();
	expect(now()).toHaveLength(18);
	const transport = now().find(({ key }) => key === 'transport');
	expect(transport?.steps.map(({ key }) => key)).toContain('go_bike_fix');
});

test('a worker is not offered what only the participant sees; the goal’s own topics come first', () => {
	const keys = (side: 'participant' | 'worker') =>
		topicsFor(topics, side, null).flatMap(({ steps }) => steps.map(({ key }) => key));
	expect(keys('participant')).toContain('home_dishes');
	expect(keys('worker')).not.toContain('home_dishes');
	expect(keys('worker')).toContain('home_do_together');
	expect(topicsFor(topics, 'participant', null)[0]?.key).toBe('public_letters');
	expect(topicsFor(topics, 'participant', 'work').map(({ key }) => key)).toEqual([
		...['work_prepare', 'work_apply', 'work_first_days', 'public_letters'],
		...topics
			.filter(({ life_area }) => life_area !== 'work')
			.map(({ key }) => key)
			.slice(1)
	]);
});
