import type { Me } from '../core/audience/types.ts';
import { raiseRevision } from './db.ts';
import type { Vault } from './vault.ts';

/** Writes whose phone this is, as soon as the database has said so; the next pull completes it. */
export async function setOwner(vault: Vault, me: Me): Promise<void> {
	const { db } = vault;
	const held = await db.state.get('state');
	const { epoch } = await vault.openState(held);
	const sealed = await vault.seal({ me, epoch, revoked: false });
	await vault.commit([db.state, db.rev], async () => {
		await raiseRevision(db);
		await db.state.put({ id: 'state', ...sealed });
	});
}
