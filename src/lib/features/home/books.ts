import { i18n } from '#i18n/i18n.svelte.ts';
import type { Defect } from '#lib/core/home/types.ts';
import { moneyKinds, type MoneyLine } from '#lib/core/money/types.ts';
import type { Tables } from '#lib/core/rows.ts';
import type { LineTable } from '#lib/data/lines/queries.ts';
import type { Option } from '#lib/ui/choices.ts';
import { kindIcons, kindWords, moneyGroups, moneyQuestions } from '../money/words.ts';
import type { Group } from '../questions/lines.ts';
import type { Listed } from '../questions/question.ts';
import { serviceQuestions } from '../services/words.ts';
import { defectQuestions, defectWords } from './words.ts';

type Line = Tables[LineTable];

/** Something that is written line by line: where it is kept, what it is called, and what the sheet of a line asks. */
export interface Book {
	tbl: LineTable;
	base: string;
	title: string;
	what: string;
	/** What the name of a new line answers. */
	ask: string;
	kinds?: readonly Option[];
	/** It belongs to the whole team from the start; without it a line is the participant's alone until it is shown. */
	shared?: true;
	/** What a new line has beside its name. */
	begin?: (kind: string, today: string) => Partial<Line>;
	questions: (line: Line | undefined) => Listed[];
	groups: (lines: readonly Line[], today: string) => Group[];
}

/** @param part of the address, after /home/. */
export function bookOf(part: string): Book | undefined {
	const { m } = i18n;
	const base = `/home/${part}`;
	if (part === 'defects')
		return {
			...{ tbl: 'defect', base, title: m.home_defects(), what: m.home_defects_what(), ask: m.home_defect_title() },
			begin: (_kind, seen_on) => ({ seen_on }),
			questions: defectQuestions,
			groups: (lines, today) => [{ icon: 'attention', lines: (lines as Defect[]).map((one) => defectLine(one, today)) }]
		};
	if (part === 'money')
		return {
			...{ tbl: 'money_line', base, title: m.money_title(), what: m.money_what(), ask: m.money_add() },
			kinds: moneyKinds.map((value) => ({ value, words: kindWords(value), icon: kindIcons[value] })),
			begin: (kind) => ({ kind }) as Partial<MoneyLine>,
			questions: (line) => moneyQuestions((line as MoneyLine | undefined)?.kind ?? 'income'),
			groups: (lines, today) => moneyGroups(lines as MoneyLine[], today)
		};
	if (part === 'services')
		return {
			...{ tbl: 'service_contact', base, title: m.service_title(), what: m.service_what(), ask: m.service_name_ask() },
			...{ shared: true, questions: serviceQuestions, groups: () => [] }
		};
	return undefined;
}

export const defectLine = (defect: Defect, today: string): Group['lines'][number] => ({
	...{ id: defect.id, name: defect.title, about: defectWords(defect, today) }
});
