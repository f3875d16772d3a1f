import { readFileSync } from 'node:fs';
import { inOslo } from '#i18n/dates/oslo.ts';
import type { DateWords } from '#i18n/dates/words.ts';
import { languages } from '#i18n/languages.ts';
import { expect, test } from './stage.ts';

const dayMs = 86_400_000;
const dayIn = (days: number): string => inOslo(Date.now() + days * dayMs).day;

/** What the row of a task must say of its day: the words of the generated table, whatever the browser knows itself. */
function wordsFor(tag: string, day: string): string[] {
	const words = JSON.parse(readFileSync(`src/i18n/dates/${tag}.json`, 'utf8')) as DateWords;
	const date = new Date(day);
	return [words.weekdays[date.getUTCDay()], words.months[date.getUTCMonth()]].map((word) => word ?? 'lacks');
}

// Chromium has no date words for Tigrinya and others and silently answers in English, so Node cannot prove this.
test('dates in the browser are written in the reader’s language', async ({ browser, stage }) => {
	const pair = await stage.pair({ language: 'nb' });
	// As many as the list shows at once, in three months.
	const days = [2, 3, 4, 40, 76].map(dayIn);
	for (const [i, day] of days.entries())
		await stage.db.query(
			`insert into app.task (id, enrolment_id, audience_id, title, assignee_kind, status, due_on, created_by)
			values (gen_random_uuid(), $1, $2, $5, 'participant', 'planned', $4, $3)`,
			[pair.enrolment, pair.team, pair.participant, day, `Ring ${i + 1}.`]
		);
	const page = await stage.participantPhone(browser, pair);
	for (const { tag } of languages) {
		await page.evaluate((language) => localStorage.setItem('language', language), tag);
		await page.goto(`${stage.url}/tasks`);
		await expect(page.locator('html')).toHaveAttribute('lang', tag);
		for (const [i, day] of days.entries()) {
			const row = page.getByRole('link').filter({ hasText: `Ring ${i + 1}.` });
			for (const word of wordsFor(tag, day)) await expect(row, tag).toContainText(word);
			if (tag !== 'en') await expect(row).not.toContainText(/(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/);
		}
	}
	await page.context().close();
});
