import type { App } from '#lib/app/context.ts';
import type { Attachment } from '#lib/core/attachment/types.ts';
import type { Pending } from '#lib/core/sync/apply.ts';
import { voiceNotes } from '#lib/data/attachment/voice.ts';
import type { Thread } from '#lib/data/message/mutations.ts';
import { Draft } from '../shell/draft.svelte.ts';

/** What is said and heard in one conversation. Only what all see without pressing: the rest comes with what is pressed. */
export interface Voice {
	app: App;
	/** What was said and is not sent, as text (core/attachment/recording.ts): kept like words that are being written. */
	draft: Pick<Draft, 'text' | 'write' | 'spend'>;
	/** The recorder is open at once. */
	begins: boolean;
	/** undefined while its row is not here. */
	noteOf(id: string): Pending<Attachment> | undefined;
	/** Is told how to send what was recorded, and knows where it belongs. */
	send(speak: (thread: Thread) => Promise<void>): void;
}

/** The recorder and the player, once somebody needs them. */
export const sounds = (): Promise<typeof import('./sound.ts')> => import('./sound.ts');

/** Call while a component starts. */
export function threadVoice(app: App, threadId: string, send: Voice['send'], begins = false): Voice {
	const notes = voiceNotes(app.store, threadId);
	return {
		...{ app, send, begins },
		draft: new Draft(app.store, `voice:${threadId}`),
		noteOf: (id) => notes.current?.find((note) => note.id === id)
	};
}
