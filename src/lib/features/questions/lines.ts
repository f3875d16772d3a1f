import type { IconName } from '#lib/ui/icons.ts';

/** A line that leads to its own sheet. */
export interface Line {
	id: string;
	/** In the words of whoever wrote it. */
	name: string;
	/** How it stands, in the reader's language. */
	about: string;
}

/** Lines of one kind, under a heading where there are several kinds. */
export interface Group {
	head?: string;
	icon: IconName;
	lines: readonly Line[];
}
