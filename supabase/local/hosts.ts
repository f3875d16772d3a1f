import type { IncomingMessage } from 'node:http';

/**
 * Whether a Host header names this machine: localhost, any name below it (each is its own origin, so that two demo
 * people live in two windows) or a loopback address. Refusing other names stops DNS rebinding.
 */
export function isLocalHost(header: string | undefined): boolean {
	const name = (header ?? '').toLowerCase().replace(/:\d+$/, '');
	return /^(?:(?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1|\[::1\])$/.test(name);
}

/**
 * The address a request asks for; undefined when its path or its Host header makes none. Written as one text, so that a
 * path such as `//other.example` stays a path.
 */
export function addressOf({ url, headers }: IncomingMessage): URL | undefined {
	const address = `http://${headers.host}${url}`;
	return url?.startsWith('/') && URL.canParse(address) ? new URL(address) : undefined;
}
