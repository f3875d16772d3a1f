import { jobStages, type JobStage } from './types.ts';

/** Nothing more is waited for. */
const over: readonly JobStage[] = ['declined', 'not_got', 'ended'];

/** What usually comes next. Every other stage stays possible: life does not follow a table. */
const sensible: Readonly<Record<JobStage, readonly JobStage[]>> = {
	interested: ['sent', 'interview'],
	sent: ['interview', 'offer', 'not_got'],
	interview: ['offer', 'not_got'],
	offer: ['accepted', 'declined'],
	accepted: ['employed'],
	declined: [],
	not_got: [],
	employed: ['ended'],
	ended: []
};

export function isOver(stage: JobStage): boolean {
	return over.includes(stage);
}

/** The topic (i18n/catalogue/topics.json) with ready-made steps to prepare for what is next, a talk or a first day; null = none. */
export function topicBefore(stage: JobStage): string | null {
	if (stage === 'interview') return 'work_apply';
	return stage === 'offer' || stage === 'accepted' ? 'work_first_days' : null;
}

/** The stages to offer from here: `next` as big buttons, `other` folded away, both in the order of the way. */
export function stagesAfter(stage: JobStage): { next: readonly JobStage[]; other: readonly JobStage[] } {
	const next = sensible[stage];
	return { next, other: jobStages.filter((each) => each !== stage && !next.includes(each)) };
}
