import { i18n } from '#i18n/i18n.svelte.ts';
import { lifeAreaOf, lifeAreas, type LifeArea } from '#lib/core/goal/life-areas.ts';
import type { IconName } from '#lib/ui/icons.ts';

/** Each life area's picture and its word in the language on screen. */
const areas: Readonly<Record<LifeArea, { icon: IconName; words: () => string }>> = {
	home: { icon: 'home', words: () => i18n.m.plan_area_home() },
	money: { icon: 'money', words: () => i18n.m.plan_area_money() },
	work: { icon: 'work', words: () => i18n.m.plan_area_work() },
	health: { icon: 'health', words: () => i18n.m.plan_area_health() },
	family: { icon: 'people', words: () => i18n.m.plan_area_family() },
	leisure: { icon: 'sun', words: () => i18n.m.plan_area_leisure() },
	daily: { icon: 'clock', words: () => i18n.m.plan_area_daily() },
	language: { icon: 'globe', words: () => i18n.m.plan_area_language() }
};

/** Null as lifeAreaOf. */
export function areaOf(area: string | null): { icon: IconName; words: string } | null {
	const known = lifeAreaOf(area);
	return known === null ? null : { icon: areas[known].icon, words: areas[known].words() };
}

/** The areas as answers to a question. */
export function areaOptions(): { value: LifeArea; words: string; icon: IconName }[] {
	return lifeAreas.map((value) => ({ value, icon: areas[value].icon, words: areas[value].words() }));
}
