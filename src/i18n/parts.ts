/**
 * Which words travel apart. Everybody fetches the base before the first screen; a part is fetched by the routes that show
 * its words (words/*.ts), and kept on the phone like the base. `npm run check` proves that nobody else asks for them.
 */

/** Prefixes of messages; the longest one that fits decides, and what fits none is of the base. */
const PREFIXES = {
	base: [
		'appointment_cancelled',
		'appointment_time_past',
		'invite_failed',
		'invite_left',
		'office_title',
		'people_title',
		'signin_busy',
		'team_no',
		'team_proposed',
		'team_seen_',
		'team_would_',
		'team_yes',
		'topic_found',
		'topic_none_found',
		'topic_search'
	],
	/** Only on screens that no participant opens. */
	worker: [
		'appointment_cancel',
		'appointment_change',
		'appointment_coming',
		'appointment_form_',
		'appointment_give_time',
		'appointment_interpreter_none',
		'appointment_link_',
		'appointment_met_',
		'appointment_new',
		'appointment_time_',
		'count_project',
		'employer_kept',
		'employer_log',
		'employer_propose',
		'employer_purpose',
		'employer_result',
		'employer_save',
		'employer_send',
		'employer_wait',
		'employer_wants_talk',
		'employer_which',
		'evaluation_none',
		'evaluation_worker_write',
		'home_sheet_theirs',
		'invite_',
		'jobs_add_one',
		'jobs_empty_worker',
		'me_card_',
		'me_photo_',
		'office_',
		'out_',
		'people_',
		'plan_propose',
		'plan_step_new',
		'plan_worker_',
		'profile_not_shared',
		'promise_',
		'signin_',
		'team_',
		'team_nobody_',
		'topic_own',
		'visit_topics'
	],
	/** The methods of the programmes: one's own assessment, problems, agreement, review, topics. */
	method: [
		'agreement_',
		'badday_',
		'checkin_',
		'contract_',
		'count_',
		'employer_',
		'employer_proposed',
		'evaluation_',
		'home_',
		'method_',
		'money_',
		'problem_',
		'profile_',
		'rating_',
		'review_',
		'service_',
		'share_',
		'sheet_',
		'topic_',
		'visit_'
	]
} as const;

export type Part = keyof typeof PREFIXES;

export const parts = Object.keys(PREFIXES) as Part[];

export function partOf(key: string): Part {
	const fitting = parts.flatMap((part) =>
		PREFIXES[part].filter((prefix) => key.startsWith(prefix)).map((prefix) => ({ part, length: prefix.length }))
	);
	return fitting.sort((a, b) => b.length - a.length)[0]?.part ?? 'base';
}

/** A compiled language with the words of one part only. */
export function onlyPart(code: string, part: string): string {
	return code.replace(/^export const (\w+) = .*?^};$/gms, (message, key: string) =>
		partOf(key) === part ? message : ''
	);
}
