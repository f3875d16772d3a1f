import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Features that the app never uses, switched off for it and for anything that might get into it. */
const OFF =
	'accelerometer autoplay camera display-capture encrypted-media gamepad ' +
	'geolocation gyroscope hid idle-detection local-fonts magnetometer midi otp-credentials payment ' +
	'picture-in-picture serial speaker-selection usb window-management xr-spatial-tracking';

/** Sent with every answer. */
export const COMMON_HEADERS: Record<string, string> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	// Voice notes: the app itself may ask for the microphone, and nothing in it.
	'Permissions-Policy': [...OFF.split(' ').map((feature) => `${feature}=()`), 'microphone=(self)'].join(', ')
};

/** For files with a hash in their name, for all others, and for what is not there: it may be there in a minute. */
export const FOR_EVER = 'public, max-age=31536000, immutable';
export const NOT_KEPT = 'no-cache';
export const MISSING = 'no-store';

const NOTHING_ELSE = ["default-src 'none'", "base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"];

/**
 * Policy of the app. It allows no inline code but the start-up script, named by its hash.
 * @param host where Realtime listens; a checked Host header, such as `amina.localhost:3000`.
 * @param origins of a backend that is not where the app is.
 */
export const appPolicy = (scriptHashes: string[], host: string, origins: string[] = []): string =>
	[
		...NOTHING_ELSE,
		`script-src ${["'self'", ...scriptHashes].join(' ')}`,
		"style-src 'self'",
		// SvelteKit hides its screen-reader announcer by one style attribute; only that one passes.
		"style-src-attr 'unsafe-hashes' 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='",
		"img-src 'self' blob: data:",
		"media-src 'self' blob:",
		"font-src 'self'",
		// 'self' does not cover WebSockets in every browser that we support.
		`connect-src ${["'self'", ...origins, `ws://${host}`, `wss://${host}`].join(' ')}`,
		"manifest-src 'self'",
		"worker-src 'self'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		'trusted-types svelte-trusted-html sveltekit-trusted-url'
	].join('; ');

/** Policy of the pages that this server writes itself: no script at all; forms may lead to a demo person's own origin. */
export const pagePolicy = (styleHash: string, port: string): string =>
	[...NOTHING_ELSE, `style-src ${styleHash}`, `form-action 'self' http://*.localhost:${port}`].join('; ');

/** Hashes of the inline scripts in the shell of a build; SvelteKit starts the app with one. */
export async function scriptHashes(buildDir: string): Promise<string[]> {
	const shell = await readFile(join(buildDir, '200.html'), 'utf8');
	return [...shell.matchAll(/<script>([^]*?)<\/script>/g)].map(
		([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
	);
}
