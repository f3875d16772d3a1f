/**
 * Whether a Host header names this machine: localhost, any name below it (each is its own origin, so that two demo
 * people live in two windows) or a loopback address. Refusing other names stops DNS rebinding.
 */
export function isLocalHost(header: string | undefined): boolean {
	const name = (header ?? '').toLowerCase().replace(/:\d+$/, '');
	return /^(?:(?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1|\[::1\])$/.test(name);
}
