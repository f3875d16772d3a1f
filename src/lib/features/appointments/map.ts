import type { Appointment } from '#lib/core/appointment/types.ts';

/**
 * A search in a map. Only a link: the address leaves the phone when the reader opens it, never before.
 * Null where there is nothing to look up.
 */
export function mapLink({ place, place_kind }: Appointment): string | null {
	if (place === null || place_kind === 'phone' || place_kind === 'video') return null;
	return `https://www.openstreetmap.org/search?${new URLSearchParams({ query: place })}`;
}
