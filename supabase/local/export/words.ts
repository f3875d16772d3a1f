import { readFile } from 'node:fs/promises';
import { formatDay } from '#i18n/dates/format.ts';
import { inOslo } from '#i18n/dates/oslo.ts';
import type { PhraseParams, ShelfTexts } from '#i18n/catalogue/catalogue.ts';
import { render } from '#i18n/catalogue/render.ts';
import type { DateWords } from '#i18n/dates/words.ts';
import type { Copy, CopyWords } from '#lib/core/copy/page.ts';
import { textOf } from '#lib/core/sync/text.ts';

/** What the archive's copy says of people beside the rows. */
export interface Archive extends Copy {
	enrolment_id: string;
	people: { id: string; kind: string; display_name: string }[];
}

const json = async <T>(path: string): Promise<T> =>
	JSON.parse(await readFile(new URL(`../../../src/i18n/${path}`, import.meta.url), 'utf8')) as T;

const PARTS: Record<string, string> = {
	...{ message: 'nav_messages', appointment: 'appointment_title', job_application: 'nav_jobs' },
	revision: 'me_copy_earlier'
};
const STATES: Record<string, string> = {
	...{ done: 'task_done', reached: 'plan_reached', parked: 'task_parked', dropped: 'task_dropped' }
};

/** The archive's copy is in bokmål, the language of the case; people's own words stay as they were written. */
export async function archiveWords(copy: Archive): Promise<CopyWords> {
	const m = await json<Record<string, string>>('messages/nb.json');
	const { phrases } = await json<ShelfTexts>('catalogue/phrases.nb.json');
	const { steps } = await json<ShelfTexts>('catalogue/topics.nb.json');
	const words = await json<DateWords>('dates/nb.json');
	const today = inOslo(copy.made_at).day;
	const day = (text: string): string => formatDay(text, today, words);
	const say = (key: string): string => m[key] ?? key;
	const when = (instant: string): string => `${day(inOslo(instant).day)} ${inOslo(instant).time}`;
	const who = (id: string): string =>
		copy.people.find((person) => person.id === id)?.display_name ?? say('talk_office');
	return {
		...{ lang: 'nb', dir: 'ltr', who, when },
		title: say('me_copy_title').replace('{day}', day(today)),
		part: (tbl) => say(PARTS[tbl] ?? 'nav_plan'),
		text(tbl, row) {
			const { phrase_key, phrase_params, was } = row as unknown as Record<string, unknown>;
			if (typeof was === 'string') return was;
			if (typeof phrase_key !== 'string') return textOf({ op: 'put', tbl, id: row.id, row: { ...row } }) ?? '';
			// Keys are unique over the shelves, so that one list can answer for all.
			const reader = { texts: { all: { ...phrases, ...steps } }, words, dir: 'ltr' } as const;
			return render('all', phrase_key, phrase_params as PhraseParams | null, today, reader) ?? phrase_key;
		},
		facts(_tbl, row) {
			const { status, stage, starts_at } = row as unknown as Record<string, string | null | undefined>;
			return [
				...(stage ? [say(`jobs_stage_${stage}`)] : []),
				...(starts_at ? [when(starts_at)] : []),
				...(status && STATES[status] ? [say(STATES[status])] : [])
			];
		},
		where(id) {
			const place = copy.audiences.find((audience) => audience.id === id);
			if (place?.kind === 'social') return say('share_social');
			if (place?.kind === 'work') return say('share_work');
			return place?.kind === 'direct' ? who(place.worker_id ?? '') : say('message_team');
		}
	};
}
