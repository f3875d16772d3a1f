import { connect } from './client.ts';

/** What is heard on a person's channel. It carries no content: whoever hears it pulls. */
export type Heard = 'joined' | 'poke' | 'lost';

/**
 * Listens on the private channel of a person until the answer is called. After `lost` nothing more is heard: call
 * again. A refused join counts as lost, because the library itself would try it for ever.
 */
export function listen(person: string, heard: (event: Heard) => void): () => void {
	let over = false;
	let hangUp = (): void => {};
	const tell = (event: Heard): void => {
		if (over) return;
		over = event === 'lost';
		if (over) hangUp();
		heard(event);
	};
	const open = async (): Promise<void> => {
		const client = await connect();
		// Without this the first join went out without a token.
		await client.realtime.setAuth();
		if (over) return;
		const channel = client.channel(`person:${person}`, { config: { private: true } });
		hangUp = () => void client.removeChannel(channel);
		channel
			.on('broadcast', { event: 'poke' }, () => tell('poke'))
			.subscribe((status) => tell(status === 'SUBSCRIBED' ? 'joined' : 'lost'));
	};
	open().catch(() => tell('lost'));
	return () => {
		over = true;
		hangUp();
	};
}
