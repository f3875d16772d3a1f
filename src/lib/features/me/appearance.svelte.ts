import { keep } from '#lib/app/kept.ts';

/** How large words are. static/boot.js sets the stored choice before the first paint; src/styles/base.css says how large. */
export const textSizes = ['normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];

export const schemes = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** What this phone looks like; kept on this phone only. */
export class Appearance {
	#textSize = $state<TextSize>(read('textSize', textSizes, 'normal'));
	#scheme = $state<Scheme>(read('colorScheme', schemes, 'auto'));

	get textSize(): TextSize {
		return this.#textSize;
	}

	set textSize(size: TextSize) {
		this.#textSize = size;
		show('textSize', 'text-size', size);
	}

	get scheme(): Scheme {
		return this.#scheme;
	}

	set scheme(scheme: Scheme) {
		this.#scheme = scheme;
		show('colorScheme', 'color-scheme', scheme);
	}
}

function read<T extends string>(name: string, known: readonly T[], otherwise: T): T {
	const held = document.documentElement.dataset[name];
	return known.find((one) => one === held) ?? otherwise;
}

function show(name: string, key: string, value: string): void {
	document.documentElement.dataset[name] = value;
	keep(key, value);
}
