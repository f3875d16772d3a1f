import { languages } from '#i18n/languages.ts';
import { expect, test } from './stage.ts';

// Chromium has no date words for Tigrinya and others and silently answers in English, so Node cannot prove this.
test('dates in the browser are written in the reader’s language', async ({ browser, stage }) => {
	const pair = await stage.pair({ language: 'nb' });
	await stage.db.query(
		`insert into app.task (id, enrolment_id, audience_id, title, assignee_kind, status, due_on, created_by)
		values (gen_random_uuid(), $1, $2, 'Ring', 'participant', 'planned', current_date + 9, $3)`,
		[pair.enrolment, pair.team, pair.participant]
	);
	const page = await stage.participantPhone(browser, pair);
	const seen = new Set<string>();
	for (const { tag } of languages) {
		await page.evaluate((language) => localStorage.setItem('language', language), tag);
		await page.goto(`${stage.url}/tasks`);
		await expect(page.locator('html')).toHaveAttribute('lang', tag);
		const row = page.getByRole('link').filter({ hasText: 'Ring' }).first();
		const words = (await row.innerText()).replace('Ring', '').trim();
		expect(words).not.toBe('');
		if (tag !== 'en') expect(words).not.toMatch(/Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday/);
		seen.add(words);
	}
	// A sister may call the day the same: onsdag, torsdag and fredag are both bokmål and nynorsk.
	expect(seen.size).toBeGreaterThanOrEqual(languages.filter((language) => !('sister' in language)).length);
	await page.context().close();
});
