import { i18n } from '#i18n/i18n.svelte.ts';
import type { WorkerRole } from '#lib/core/team/types.ts';

/** What a worker helps with, in one plain line. */
export function roleWords(role: WorkerRole): string {
	return {
		social_worker: i18n.m.talk_role_social_worker,
		job_specialist: i18n.m.talk_role_job_specialist,
		mentor: i18n.m.talk_role_mentor,
		counsellor: i18n.m.talk_role_counsellor,
		project_worker: i18n.m.talk_role_project_worker,
		home_support_worker: i18n.m.talk_role_home_support_worker
	}[role]();
}
