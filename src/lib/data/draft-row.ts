import type { DraftText, Vault } from './vault.ts';

/** Encrypts a draft; what comes back puts it on disk, or takes it off when empty. To be called inside a transaction. */
export async function sealDraft(vault: Vault, { key, text }: DraftText): Promise<() => Promise<unknown>> {
	if (text === '') return () => vault.db.drafts.delete(key);
	const sealed = await vault.seal(text);
	return () => vault.db.drafts.put({ key, ...sealed });
}
