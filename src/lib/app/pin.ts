import { ITERATIONS, type KeptPin } from '../core/lock.ts';

/** What is kept of a new PIN: never the PIN itself. */
export async function newPin(pin: string): Promise<KeptPin> {
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const hash = await derive(pin, salt, ITERATIONS);
	return { salt: toText(salt), hash, iterations: ITERATIONS, wrong: 0, wrongAt: 0 };
}

export async function isRight(pin: string, kept: KeptPin): Promise<boolean> {
	return (await derive(pin, toBytes(kept.salt), kept.iterations)) === kept.hash;
}

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
	const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
	const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256);
	return toText(new Uint8Array(bits));
}

const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
	Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
