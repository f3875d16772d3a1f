import { i18n, type Messages } from '#i18n/i18n.svelte.ts';
import type { EmployerContact, Level, Way } from '#lib/core/employer/types.ts';
import type { IconName } from '#lib/ui/icons.ts';

/** Words that are consent, and so are said in more than one language. */
type Says<K extends string> = Readonly<Record<K, (m: Messages) => string>>;
type Answer = NonNullable<EmployerContact['approval']>;

export const approvalSays: Says<Answer> = {
	yes: (m) => m.employer_yes(),
	no: (m) => m.employer_no(),
	talk: (m) => m.employer_talk(),
	withdrawn: (m) => m.employer_withdrawn()
};

/** How a proposal stands, for everybody who sees it. */
export const approvalWords = (answer: Answer | null): string =>
	answer === null ? i18n.m.employer_open() : approvalSays[answer](i18n.m);

const icons: Readonly<Record<Answer, IconName>> = { yes: 'check', no: 'rest', talk: 'chat', withdrawn: 'undo' };
export const approvalIcon = (answer: Answer | null): IconName => (answer === null ? 'question' : icons[answer]);

export const levelSays: Says<Level> = {
	nothing: (m) => m.employer_nothing(),
	adjustments: (m) => m.employer_adjustments(),
	more: (m) => m.employer_more()
};

export const levelIcons: Readonly<Record<Level, IconName>> = { nothing: 'lock', adjustments: 'settings', more: 'chat' };

export const levelMeans: Says<Level> = {
	nothing: (m) => m.employer_nothing_what(),
	adjustments: (m) => m.employer_adjustments_what(),
	more: (m) => m.employer_more_what()
};

export const levelWords = (level: Level): string => levelSays[level](i18n.m);

const waySays: Says<Way> = {
	visit: (m) => m.employer_way_visit(),
	phone: (m) => m.employer_way_phone(),
	mail: (m) => m.employer_way_mail(),
	workplace_visit: (m) => m.employer_way_workplace_visit(),
	job_shadowing: (m) => m.employer_way_job_shadowing()
};

export const wayWords = (way: Way): string => waySays[way](i18n.m);

export const wayIcons: Readonly<Record<Way, IconName>> = {
	visit: 'pin',
	phone: 'phone',
	mail: 'mail',
	workplace_visit: 'people',
	job_shadowing: 'eye'
};
