import type { Colleague, WorkerRole } from '../core/team/types.ts';
import { call } from '../remote/call.ts';
import { fields, list, oneOf, text } from '../remote/guards.ts';
import type { Account } from './account.ts';
import { orFailure } from './answers.ts';

const roles: readonly WorkerRole[] = [
	...(['social_worker', 'job_specialist', 'mentor'] as const),
	...(['counsellor', 'project_worker', 'home_support_worker'] as const)
];

/** Workers of the caller's office, by name. */
export const colleagues: Account['colleagues'] = () =>
	orFailure(async () => ({
		ok: true as const,
		people: list(fields(await call('my_colleagues', {}))['people'], asColleague)
	}));

function asColleague(value: unknown): Colleague {
	const { person_id, display_name, role, employer } = fields(value);
	return {
		person_id: text(person_id),
		display_name: text(display_name),
		role: oneOf(role, roles),
		employer: text(employer)
	};
}
