import { loadWords, type MessageFiles, type MessagePart } from './i18n.svelte.ts';

const files: MessageFiles = import.meta.glob<MessagePart>(
	['./paraglide/messages/*.js', '!./paraglide/messages/_index.js'],
	{
		query: '?part=method',
		import: 'default'
	}
);

/** Fetches the words of the programmes' methods: who imports this may show screens that ask for them (check/parts.ts). */
export const methodWords = (): Promise<void> | undefined => loadWords(files);
