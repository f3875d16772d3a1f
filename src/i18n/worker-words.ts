import { loadWords, type MessageFiles, type MessagePart } from './i18n.svelte.ts';

const files: MessageFiles = import.meta.glob<MessagePart>(
	['./paraglide/messages/*.js', '!./paraglide/messages/_index.js'],
	{
		query: '?part=worker',
		import: 'default'
	}
);

/** Fetches the words that no participant reads: who imports this may show screens that ask for them (check/parts.ts). */
export const workerWords = (): Promise<void> | undefined => loadWords(files);
