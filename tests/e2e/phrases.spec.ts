import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { PhraseParams, Texts } from '#i18n/catalogue/catalogue.ts';
import { render } from '#i18n/catalogue/render.ts';
import { formatDay, formatTime } from '#i18n/dates/format.ts';
import { inOslo } from '#i18n/dates/oslo.ts';
import type { DateWords } from '#i18n/dates/words.ts';
import { message } from './acts.ts';
import { expect, test } from './stage.ts';
import { say } from './words.ts';

/** A worker in bokmål and a participant in Tigrinya talk by sentences, pickers and ready answers alone (issue 7, point 4). */
const today = inOslo(Date.now()).day;
const dayIn = (days: number): string => inOslo(Date.now() + days * 86_400_000).day;

const json = <T>(file: string): T => JSON.parse(readFileSync(`src/i18n/${file}`, 'utf8')) as T;

type Tag = 'nb' | 'ti';

/** One side: who, in which language, on which screen. */
class Side {
	readonly texts: Texts;
	readonly words: DateWords;

	constructor(
		readonly page: Page,
		readonly tag: Tag
	) {
		this.texts = json<Texts>(`catalogue/phrases.${tag}.json`);
		this.words = json<DateWords>(`dates/${tag}.json`);
	}

	/** A sentence as this side reads it; without parameters with its gaps. */
	reads(key: string, params: PhraseParams | null = null): string {
		const { texts, words } = this;
		return render('phrases', key, params, today, { texts, words, dir: 'ltr' }) ?? '';
	}

	/** A tap on an answer that is offered below the thread. */
	async answers(key: string): Promise<void> {
		const offered = this.page.getByRole('group', { name: say('message_answers', this.tag) });
		await offered.getByRole('button', { name: this.reads(key), exact: true }).click();
	}

	get sheet(): Locator {
		return this.page.getByRole('dialog');
	}

	async taps(name: string): Promise<void> {
		await this.sheet.getByRole('button', { name, exact: true }).click();
	}

	/** Finds a sentence with own words. */
	async finds(asked: string, key: string): Promise<void> {
		await this.page.getByRole('button', { name: say('message_phrases', this.tag), exact: true }).click();
		await this.sheet.getByLabel(say('topic_search', this.tag)).fill(asked);
		await this.taps(this.reads(key));
	}

	async fillsDayAndTime(day: string, part: string, time: string): Promise<void> {
		await this.taps(formatDay(day, today, this.words));
		await this.taps(say(`day_part_${part}`, this.tag));
		await this.taps(formatTime(time, this.words));
	}

	async sends(): Promise<void> {
		await this.taps(say('message_phrase_send', this.tag));
		await expect(this.sheet).toHaveCount(0);
	}

	/** Every word of the conversation: what is seen, and what is only read out. The line about emergencies shows bokmål too, on purpose; a face is the first letter of a name. */
	async everyWord(): Promise<string> {
		const found = await this.page.locator('.conversation').evaluate((root) => {
			const words: string[] = [];
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			while (walker.nextNode()) {
				const parent = walker.currentNode.parentElement;
				if (parent?.checkVisibility() && !parent.closest('.above [lang="nb"], .face'))
					words.push(walker.currentNode.nodeValue ?? '');
			}
			for (const node of root.querySelectorAll('[aria-label], [placeholder]'))
				words.push(node.getAttribute('aria-label') ?? '', node.getAttribute('placeholder') ?? '');
			return words;
		});
		return found.join(' ');
	}

	async seesNoForeignWord(): Promise<void> {
		const foreign = this.tag === 'nb' ? /[\u1200-\u139f]+/g : /\p{Script=Latin}+/gu;
		const known = /^(Kari|Yohannes|Stegvis)$/;
		const found = ((await this.everyWord()).match(foreign) ?? []).filter((word) => !known.test(word));
		expect(found, this.tag).toEqual([]);
		const langs = await this.page
			.getByRole('log')
			.locator('.bubble > .free')
			.evaluateAll((all) => all.map((node) => node.getAttribute('lang')));
		expect(new Set(langs)).toEqual(new Set([this.tag]));
	}
}

test('ten turns between bokmål and Tigrinya, once without a network, and neither sees a foreign word', async ({
	browser,
	stage
}) => {
	test.setTimeout(180_000);
	const pair = await stage.pair({ language: 'ti', name: 'Yohannes', method: 'home_follow_up' });
	const kari = new Side(await stage.workerPhone(browser, pair), 'nb');
	const yohannes = new Side(await stage.participantPhone(browser, pair, { language: 'ti' }), 'ti');
	await kari.page.goto(`${stage.url}/people/${pair.enrolment}?only`);
	await yohannes.page.goto(`${stage.url}/messages/${pair.direct}`);
	let turns = 0;

	/** Both read the newest sentence, each in their own language. */
	async function bothRead(key: string, params: PhraseParams | null = null): Promise<void> {
		turns += 1;
		for (const side of [kari, yohannes]) {
			await expect(message(side.page, side.reads(key, params)).last()).toBeVisible({ timeout: 20_000 });
			await side.seesNoForeignWord();
		}
	}

	await kari.finds('PASSER', 'apt_suggest');
	const first = { date: dayIn(3), time: '10:30' };
	await kari.fillsDayAndTime(first.date, 'forenoon', first.time);
	const seen = kari.sheet.getByText(yohannes.reads('apt_suggest', first));
	await expect(seen).toBeHidden();
	await kari.sheet.getByText(say('message_other_sees', 'nb', { name: 'Yohannes' })).click();
	await expect(seen).toBeVisible();
	await expect(seen).toHaveAttribute('lang', 'ti');
	await expect(seen).toHaveAttribute('dir', 'ltr');
	await kari.sends();
	await bothRead('apt_suggest', first);

	await yohannes.answers('apt_other_time');
	await bothRead('apt_other_time');

	await kari.answers('apt_suggest');
	const second = { date: dayIn(5), time: '13:15' };
	await kari.fillsDayAndTime(second.date, 'midday', second.time);
	await kari.sends();
	await bothRead('apt_suggest', second);

	await yohannes.answers('apt_fits');
	await bothRead('apt_fits');

	await kari.answers('thx');
	await bothRead('thx');

	await yohannes.page.context().setOffline(true);
	await yohannes.finds('ኣበይ ክንራኸብ', 'apt_where');
	await yohannes.sends();
	await expect(message(yohannes.page, yohannes.reads('apt_where'))).toContainText(say('message_waiting', 'ti'));
	await yohannes.seesNoForeignWord();
	await yohannes.page.context().setOffline(false);
	await bothRead('apt_where');

	await kari.answers('apt_place_is');
	await kari.taps(kari.texts.places['office'] ?? '');
	await kari.sends();
	await bothRead('apt_place_is', { place: 'office' });

	await yohannes.finds('ክዛረብ', 'apt_my_topic');
	await yohannes.taps(yohannes.texts.categories['money'] ?? '');
	await yohannes.sends();
	await bothRead('apt_my_topic', { topic: 'money' });

	await kari.finds('kommer', 'vis_who_is');
	await kari.taps('Kari');
	await kari.sends();
	await bothRead('vis_who_is', { person: 'Kari' });

	await yohannes.answers('ans_ok');
	await bothRead('ans_ok');

	await kari.finds('tolk', 'int_ask');
	await kari.sends();
	await bothRead('int_ask');

	await yohannes.finds('ቋንቋ', 'int_language');
	await yohannes.taps(yohannes.texts.languages['ti'] ?? '');
	await yohannes.sends();
	await bothRead('int_language', { language: 'ti' });

	expect(turns).toBeGreaterThanOrEqual(10);
	await kari.page.context().close();
	await yohannes.page.context().close();
});
