import type { PhraseParams } from '#i18n/catalogue/catalogue.ts';
import { inOslo } from '#i18n/dates/oslo.ts';
import { message } from './acts.ts';
import { Side } from './side.ts';
import { expect, test } from './stage.ts';
import { say } from './words.ts';

const dayIn = (days: number): string => inOslo(Date.now() + days * 86_400_000).day;

/** Every word of the conversation: what is seen, and what is only read out. The line about emergencies shows bokmål too, on purpose; a face is the first letter of a name. */
async function everyWord({ page }: Side): Promise<string> {
	const found = await page.locator('.conversation').evaluate((root) => {
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

async function seesNoForeignWord(side: Side): Promise<void> {
	const foreign = side.tag === 'nb' ? /[\u1200-\u139f]+/g : /\p{Script=Latin}+/gu;
	const known = /^(Kari|Yohannes|Stegvis)$/;
	const found = ((await everyWord(side)).match(foreign) ?? []).filter((word) => !known.test(word));
	expect(found, side.tag).toEqual([]);
	const langs = await side.page
		.getByRole('log')
		.locator('.bubble > .free')
		.evaluateAll((all) => all.map((node) => node.getAttribute('lang')));
	expect(new Set(langs)).toEqual(new Set([side.tag]));
}

/** A worker in bokmål and a participant in Tigrinya talk by sentences, pickers and ready answers alone. */
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
			await seesNoForeignWord(side);
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
	await seesNoForeignWord(yohannes);
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
