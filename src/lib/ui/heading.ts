/** Attach to the heading of what has just appeared: a screen reader goes on from there. It needs `tabindex="-1"`. */
export function takesFocus(heading: HTMLElement): void {
	heading.focus({ preventScroll: true });
}
