import { i18n } from '#i18n/i18n.svelte.ts';
import type { JobApplication, JobKind, JobMethod, JobStage } from '#lib/core/job/types.ts';
import type { IconName } from '#lib/ui/icons.ts';

export function stageWords(stage: JobStage): string {
	const { m } = i18n;
	const words: Record<JobStage, () => string> = {
		interested: m.jobs_stage_interested,
		sent: m.jobs_stage_sent,
		interview: m.jobs_stage_interview,
		offer: m.jobs_stage_offer,
		accepted: m.jobs_stage_accepted,
		declined: m.jobs_stage_declined,
		not_got: m.jobs_stage_not_got,
		employed: m.jobs_stage_employed,
		ended: m.jobs_stage_ended
	};
	return words[stage]();
}

export const stageIcons: Readonly<Record<JobStage, IconName>> = {
	interested: 'eye',
	sent: 'send',
	interview: 'people',
	offer: 'mail',
	accepted: 'check',
	declined: 'rest',
	not_got: 'rest',
	employed: 'work',
	ended: 'rest'
};

/** Null: nobody has said what kind of job. */
export function kindWords(kind: JobKind | null): string {
	const { m } = i18n;
	const words: Record<JobKind, () => string> = {
		permanent: m.jobs_kind_permanent,
		temporary_cover: m.jobs_kind_temporary_cover,
		part_time: m.jobs_kind_part_time,
		on_call: m.jobs_kind_on_call,
		apprenticeship: m.jobs_kind_apprenticeship,
		education: m.jobs_kind_education,
		work_practice: m.jobs_kind_work_practice
	};
	return kind === null ? m.jobs_kind_none() : words[kind]();
}

export const kindIcons: Readonly<Record<JobKind, IconName>> = {
	permanent: 'work',
	temporary_cover: 'clock',
	part_time: 'some',
	on_call: 'phone',
	apprenticeship: 'star',
	education: 'book',
	work_practice: 'hand'
};

export const methodIcons: Readonly<Record<JobMethod, IconName>> = {
	advert: 'paper',
	unsolicited: 'mail',
	network: 'people',
	walk_in: 'pin',
	phone: 'phone',
	agency: 'building'
};

export function methodWords(method: JobMethod): string {
	const { m } = i18n;
	const words: Record<JobMethod, () => string> = {
		advert: m.jobs_method_advert,
		unsolicited: m.jobs_method_unsolicited,
		network: m.jobs_method_network,
		walk_in: m.jobs_method_walk_in,
		phone: m.jobs_method_phone,
		agency: m.jobs_method_agency
	};
	return words[method]();
}

/** The place is what people remember an application by; without one, what it is. */
export function headline({ title, employer }: Pick<JobApplication, 'title' | 'employer'>): string {
	return employer === '' ? title : employer;
}
