import { randomUUID } from 'node:crypto';
import facts from '../../src/i18n/catalogue/facts.nb.json' with { type: 'json' };
import words from '../../src/i18n/catalogue/words.nb.json' with { type: 'json' };
import { installed } from './acts.ts';
import { expect, test } from './stage.ts';
import { say } from './words.ts';

test('a step says what is good to know, that nobody has checked it, and where to read it', async ({
	browser,
	stage
}) => {
	const pair = await stage.pair();
	const step = randomUUID();
	await stage.db.query(
		`insert into app.task (id, enrolment_id, audience_id, title, phrase_key, assignee_kind, status, created_by) values ($1, $2, $3, '', 'health_my_gp', 'participant', 'planned', $4)`,
		[step, pair.enrolment, pair.team, pair.participant]
	);
	const amina = await stage.participantPhone(browser, pair);
	await installed(amina);
	const elsewhere: string[] = [];
	amina.on('request', (request) => request.url().startsWith(stage.url) || elsewhere.push(request.url()));
	await amina.goto(`${stage.url}/tasks/${step}`);
	await expect(amina.getByText(say('fact_title'))).toBeVisible();
	await expect(amina.getByText(facts.facts.gp_choice)).toHaveCount(0);
	// Nothing more is needed from the network: bokmål is on every phone.
	await amina.context().setOffline(true);
	await amina.getByText(say('fact_title')).click();
	await expect(amina.getByText(facts.facts.gp_choice)).toBeVisible();
	await expect(amina.getByText(say('fact_unchecked'))).toBeVisible();
	const source = amina.getByRole('link', { name: say('fact_read_at', 'nb', { name: 'Helsenorge' }) });
	await expect(source).toHaveAttribute('href', 'https://www.helsenorge.no');
	await expect(source).toHaveAttribute('rel', 'noreferrer');
	expect(elsewhere).toEqual([]);
	await amina.context().close();
});

test('hard words are found from Me, also offline and without Norwegian letters', async ({ browser, stage }) => {
	const pair = await stage.pair();
	const amina = await stage.participantPhone(browser, pair);
	await installed(amina);
	await amina.goto(`${stage.url}/me`);
	await amina.context().setOffline(true);
	await amina.getByRole('link', { name: say('words_title') }).click();
	await expect(amina.getByRole('heading', { name: say('words_title') })).toBeFocused();
	await expect(amina.getByRole('term')).toHaveCount(Object.keys(words.words).length);
	await amina.getByLabel(say('words_search')).fill('bostotte');
	await expect(amina.getByRole('term')).toHaveText(['bostøtte']);
	await expect(amina.getByRole('definition')).toHaveText([words.words.bostotte]);
	await amina.getByLabel(say('words_search')).fill('qwerty');
	await expect(amina.getByText(say('words_none_what'))).toBeVisible();
	await amina.context().close();
});
