/** Attach to the heading of what has just appeared: a screen reader goes on from there. It needs `tabindex="-1"`. */
export function takesFocus(heading: HTMLElement): void {
	heading.focus({ preventScroll: true });
}

/**
 * To be called before what is focused is replaced. A browser that has to take the focus out of what is removed lays out
 * the old screen and the new one together first: on a slow phone a quarter of the answer to a tap.
 */
export function leaveFocus(): void {
	if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Milliseconds within which a screen that is read from disk first has its heading. */
const PATIENCE = 2000;

let giveUp = (): void => {};

/** Focus for the last main heading, now or as soon as there is one; not any more once the reader has gone on. */
export function focusHeading(): void {
	giveUp();
	if (foundHeading()) return;
	const observer = new MutationObserver(() => foundHeading() && giveUp());
	const timer = setTimeout(() => giveUp(), PATIENCE);
	giveUp = () => {
		observer.disconnect();
		clearTimeout(timer);
		removeEventListener('focusin', giveUp);
	};
	observer.observe(document.body, { childList: true, subtree: true });
	addEventListener('focusin', giveUp);
}

function foundHeading(): boolean {
	const heading = [...document.querySelectorAll('h1')].at(-1);
	heading?.focus({ preventScroll: true });
	return heading !== undefined;
}
