import { counted, type ProjectCount } from '../core/counts/project.ts';
import { call } from '../remote/call.ts';
import { fields, list, oneOf, textOrNull, whole } from '../remote/guards.ts';
import type { Account } from './account.ts';
import { no, orFailure } from './answers.ts';

/** Numbers of the office that the caller leads; `forbidden` for anybody else. */
export const projectCounts: Account['projectCounts'] = () =>
	orFailure(async () => {
		const reply = fields(await call('project_counts', {}));
		return reply['ok'] === true ? { ok: true as const, counts: list(reply['counts'], asCount) } : no('forbidden');
	});

function asCount(value: unknown): ProjectCount {
	const { what, topic, count } = fields(value);
	return { what: oneOf(what, counted), topic: textOrNull(topic), count: count === null ? null : whole(count) };
}
