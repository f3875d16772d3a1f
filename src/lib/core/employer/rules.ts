import { levels, type ContactEntry, type EmployerContact, type Level } from './types.ts';

/** The database refuses longer ones (app.employer_contact, app.contact_entry). */
export const LONGEST = {
	employer: 200,
	place: 200,
	purpose: 500,
	disclosure_words: 500,
	said: 2000,
	next: 500
} as const;

/** What may be said at an employer now; the first is always the least. The database refuses more. */
export function maySay({ disclosure }: Pick<EmployerContact, 'disclosure'>): readonly Level[] {
	return levels.slice(0, levels.indexOf(disclosure ?? 'nothing') + 1);
}

/** Who waits for an answer first, then by what happened last, the latest first. */
export function inOrder<C extends EmployerContact>(contacts: readonly C[]): C[] {
	const waits = ({ approval }: C): number => Number(approval === null);
	return [...contacts].sort((a, b) => waits(b) - waits(a) || Date.parse(b.updated_at) - Date.parse(a.updated_at));
}

/** What was done at one employer, the latest day first. */
export function entriesOf<E extends ContactEntry>(entries: readonly E[], contactId: string): E[] {
	return entries
		.filter(({ contact_id }) => contact_id === contactId)
		.sort((a, b) => b.happened_on.localeCompare(a.happened_on) || b.id.localeCompare(a.id));
}
