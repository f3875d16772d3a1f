import { formatClock } from '#i18n/dates/format.ts';
import { inOslo } from '#i18n/dates/oslo.ts';
import { i18n } from '#i18n/i18n.svelte.ts';
import type { Outing } from '#lib/core/outing/types.ts';

/** The time of day of an instant, in Norway. */
export const clockWords = (instant: string): string => formatClock(inOslo(instant).time, i18n.words);

export const untilWords = ({ back_by }: Outing): string => i18n.m.out_until({ time: clockWords(back_by) });
