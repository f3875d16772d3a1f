import {
	latestEnd,
	mostProblems,
	needsReason,
	nextPeriod,
	periodProblem,
	type Side
} from '#lib/core/agreement/rules.ts';
import type { Agreement } from '#lib/core/agreement/types.ts';
import { placeKinds } from '#lib/core/appointment/types.ts';
import { writtenIn } from '#lib/core/goal/written-in.ts';
import { rhythms } from '#lib/core/method/methods.ts';
import type { NewAgreement } from '#lib/data/agreement/mutations.ts';

/** The questions, in order; the last reads it all and sends. */
export const questions = ['parties', 'problems', 'goals', 'period', 'rhythm', 'place_kind', 'more', 'read'] as const;
export type Question = (typeof questions)[number];

/** A version as it is being written. */
export interface Writing {
	at: Question;
	/** Written from words there are: after an answer the whole is read again, not the next question asked. */
	whole: boolean;
	parties: string;
	problems: string[];
	/** One a line. */
	goals: string;
	starts_on: string;
	ends_on: string;
	rhythm: string | null;
	place_kind: string | null;
	more: string;
	reason: string;
}

/** What somebody meets who writes the first one: what is known already stands there and can be changed. */
export function firstWriting(
	known: { parties: string; problems: readonly string[]; goals: readonly string[] },
	today: string,
	months: number | null
): Writing {
	return {
		...{ at: 'parties', whole: false, parties: known.parties, goals: known.goals.join('\n') },
		problems: [...known.problems, '', '', ''].slice(0, mostProblems),
		...{
			starts_on: today,
			ends_on: latestEnd(today, months) ?? '',
			rhythm: null,
			place_kind: null,
			more: '',
			reason: ''
		}
	};
}

/** The words of a version, to be changed. */
export function writingFrom(version: Partial<Agreement>): Writing {
	const { parties = '', problems = [], goals = [], starts_on = '' } = version;
	return {
		...{ at: 'read', whole: true, parties, starts_on, goals: goals.join('\n') },
		problems: [...problems, '', '', ''].slice(0, mostProblems),
		...{ ends_on: version.ends_on ?? '', more: version.more ?? '', reason: version.reason ?? '' },
		...{ rhythm: version.rhythm ?? null, place_kind: version.place_kind ?? null }
	};
}

/** The agreed words with a new period, which is asked for first. */
export function writingOn(holds: Agreement, today: string, months: number | null): Writing {
	return { ...writingFrom(holds), ...nextPeriod(holds, today, months), at: 'period', reason: '' };
}

/** The first question that still keeps it from being sent; null when nothing does. */
export function firstGap(writing: Writing, holds: Agreement | null, months: number | null): Question | null {
	if (writing.parties.trim() === '') return 'parties';
	if (periodProblem(writing, months) !== null) return 'period';
	return needsReason(writing.ends_on, holds) && writing.reason.trim() === '' ? 'period' : null;
}

export function lines(text: string): string[] {
	return text.split('\n').flatMap((line) => line.trim() || []);
}

/** What is sent. Whoever writes a version says yes to it. A reason is kept only where one is needed. */
export function asVersion(
	writing: Writing,
	place: Pick<Agreement, 'enrolment_id' | 'audience_id'>,
	holds: Agreement | null,
	by: { side: Side; locale: string }
): NewAgreement {
	const problems = writing.problems.flatMap((title) => title.trim() || []);
	const goals = lines(writing.goals);
	const words = [writing.parties, ...problems, ...goals, writing.more, writing.reason].join(' ');
	return {
		...place,
		...{ base_id: holds?.id ?? null, parties: writing.parties.trim(), problems, goals },
		...{ more: writing.more.trim() || null, starts_on: writing.starts_on, ends_on: writing.ends_on || null },
		rhythm: rhythms.find((one) => one === writing.rhythm) ?? null,
		place_kind: placeKinds.find((one) => one === writing.place_kind) ?? null,
		reason: needsReason(writing.ends_on, holds) ? writing.reason.trim() || null : null,
		lang: writtenIn(words, by.locale),
		...(by.side === 'participant' ? { participant_answer: 'yes' } : { worker_answer: 'yes' })
	};
}

/** What a draft holds; null when there is none, or when another version of the app wrote one that cannot be read. */
export function fromDraft(text: string): Writing | null {
	try {
		const kept: unknown = text === '' ? null : JSON.parse(text);
		if (typeof kept !== 'object' || kept === null) return null;
		const fields = new Map<string, unknown>(Object.entries(kept));
		const words = (key: string): string => String(fields.get(key) ?? '');
		const problems: unknown = fields.get('problems');
		return {
			at: questions.find((one) => one === fields.get('at')) ?? 'parties',
			whole: fields.get('whole') === true,
			...{ parties: words('parties'), goals: words('goals'), more: words('more'), reason: words('reason') },
			problems: [...(Array.isArray(problems) ? problems.map(String) : []), '', '', ''].slice(0, mostProblems),
			...{ starts_on: words('starts_on'), ends_on: words('ends_on') },
			...{ rhythm: words('rhythm') || null, place_kind: words('place_kind') || null }
		};
	} catch {
		return null;
	}
}
