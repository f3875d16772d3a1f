import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { PhraseParams, Texts } from '#i18n/catalogue/catalogue.ts';
import { render } from '#i18n/catalogue/render.ts';
import { formatDay, formatTime } from '#i18n/dates/format.ts';
import { inOslo } from '#i18n/dates/oslo.ts';
import type { DateWords } from '#i18n/dates/words.ts';
import { directionOf, type Tag } from '#i18n/languages.ts';
import { expect } from './stage.ts';
import { say } from './words.ts';

const today = inOslo(Date.now()).day;

const json = <T>(file: string): T => JSON.parse(readFileSync(`src/i18n/${file}`, 'utf8')) as T;

/** One side of a conversation: who, in which language, on which screen. */
export class Side {
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
		return render('phrases', key, params, today, { texts, words, dir: directionOf(this.tag) }) ?? '';
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
}
