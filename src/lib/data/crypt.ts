/** A JSON value encrypted with AES-GCM-256; a fresh random iv each time. */
export interface Sealed {
	iv: Uint8Array<ArrayBuffer>;
	data: ArrayBuffer;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A key that scripts can use but not read. */
export async function newKey(): Promise<CryptoKey> {
	return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Call before a transaction is opened: IndexedDB commits while WebCrypto is awaited. */
export async function seal(key: CryptoKey, value: unknown): Promise<Sealed> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, encoder.encode(JSON.stringify(value)));
	return { iv, data };
}

/** The caller names what it sealed; only this app writes here. Rejects when the key is another one. */
export async function unseal<T>(key: CryptoKey, sealed: Sealed): Promise<T> {
	const data = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: sealed.iv }, key, sealed.data);
	return JSON.parse(decoder.decode(data)) as T;
}
