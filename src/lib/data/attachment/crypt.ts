const IV_BYTES = 12;

/** A file as it is kept, sent and stored. */
export interface SealedFile {
	/** Base64; it belongs into the row and nowhere else. */
	key: string;
	/** The iv, and AES-GCM-256 behind it. */
	data: ArrayBuffer;
}

/** Encrypts a file with a key of its own. Call before a transaction is opened. */
export async function sealFile(bytes: ArrayBuffer): Promise<SealedFile> {
	const raw = crypto.getRandomValues(new Uint8Array(32));
	const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
	const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(raw, 'encrypt'), bytes);
	return { key: btoa(String.fromCharCode(...raw)), data: await new Blob([iv, cipher]).arrayBuffer() };
}

/** Rejects when it is not what `sealFile` made under this key: cut, changed, or another file. */
export async function openFile(key: string, data: ArrayBuffer): Promise<ArrayBuffer> {
	const raw = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
	const iv = data.slice(0, IV_BYTES);
	return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(raw, 'decrypt'), data.slice(IV_BYTES));
}

function keyOf(raw: Uint8Array<ArrayBuffer>, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
	return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [use]);
}
