import type { Profile, ProfilePart } from '../../core/profile/types.ts';
import { changes } from '../changes.ts';
import type { LocalChange } from '../store.ts';
import { put, write, type Writer } from '../writer.ts';

/** What is written about one question, and in which language. */
export interface Written {
	part: ProfilePart;
	words: string | null;
	lang: string;
}

/**
 * Keeps the answer to one question in the oldest row and takes it off the others, whose words were shown with it.
 * @param rows of the profile as they were shown, the oldest first; none makes the first one.
 */
export async function answer(
	app: Writer,
	place: Pick<Profile, 'enrolment_id' | 'audience_id'>,
	rows: readonly Profile[],
	{ part, words, lang }: Written
): Promise<void> {
	if (rows.length === 0) return void (await put(app, 'profile', { ...place, [part]: words, lang }));
	const made = rows.flatMap((row, i): LocalChange[] => {
		const cols = changes(row, i === 0 ? { [part]: words, lang } : { [part]: null });
		const mutation = { op: 'patch', tbl: 'profile', id: row.id, cols } as const;
		return Object.keys(cols).length === 0 ? [] : [{ mutation, audience: row.audience_id }];
	});
	await write(app, made);
}
