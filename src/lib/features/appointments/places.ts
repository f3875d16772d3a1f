import { i18n, type Messages } from '#i18n/i18n.svelte.ts';
import type { PlaceKind } from '#lib/core/appointment/types.ts';
import type { IconName } from '#lib/ui/icons.ts';

export const kindIcons: Readonly<Record<PlaceKind, IconName>> = {
	home: 'home',
	office: 'building',
	phone: 'phone',
	video: 'eye',
	outdoors: 'sun',
	workplace: 'work'
};

/** Where, as one answer among six. */
export function kindWords(kind: PlaceKind, m: Messages = i18n.m): string {
	return {
		home: m.appointment_kind_home,
		office: m.appointment_kind_office,
		phone: m.appointment_kind_phone,
		video: m.appointment_kind_video,
		outdoors: m.appointment_kind_outdoors,
		workplace: m.appointment_kind_workplace
	}[kind]();
}
