import type { AccessDay, Seen, Span } from '../core/access/types.ts';
import { call } from '../remote/call.ts';
import { fields, list, text, textOrNull } from '../remote/guards.ts';
import type { Account } from './account.ts';
import { orFailure } from './answers.ts';

/** Who has got and opened what is the calling participant's, the newest day first. */
export const access: Account['access'] = () =>
	orFailure(async () => ({ ok: true as const, days: list(fields(await call('my_access', {}))['days'], asDay) }));

function asDay(value: unknown): AccessDay {
	const { day, people } = fields(value);
	return { day: text(day), people: list(people, asSeen) };
}

function asSeen(value: unknown): Seen {
	const seen = fields(value);
	const span = (from: unknown, to: unknown): Span | null => (from === null ? null : [text(from), text(to)]);
	return {
		person_id: textOrNull(seen['person_id']),
		name: textOrNull(seen['name']),
		plan: span(seen['plan_from'], seen['plan_to']),
		talk: span(seen['talk_from'], seen['talk_to']),
		phones: list(seen['phones'], text)
	};
}
