import { iconNames, type IconName } from '#lib/ui/icons.ts';

/** A drawing this version has: the topics may come from a newer one. */
export function iconOf(name: string | undefined): IconName {
	return iconNames.find((one) => one === name) ?? 'steps';
}
