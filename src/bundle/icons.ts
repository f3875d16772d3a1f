import { readFileSync } from 'node:fs';

/**
 * Puts the drawings into the page. As a file of their own they were asked for anew by every icon on a screen, through
 * the service worker, and came after the words. Throws when the page has no place for them.
 */
export function withIcons(html: string): string {
	const place = '<!-- icons -->';
	if (!html.includes(place)) throw new Error(`The page does not hold ${place}`);
	return html.replace(place, readFileSync('src/lib/ui/icons.svg', 'utf8').trim());
}
