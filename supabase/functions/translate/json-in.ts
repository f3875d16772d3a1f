import { Refusal, type Code } from './refusal.ts';

/**
 * The JSON of a request or of an answer, read no further than `most` bytes.
 * @throws Refusal with `code` when there is more; whatever else is wrong, as it comes.
 */
export async function jsonIn(message: Request | Response, most: number, code: Code): Promise<unknown> {
	const reader = message.body?.getReader();
	const decoder = new TextDecoder();
	let [text, size] = ['', 0];
	for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
		size += part.value.length;
		if (size > most) {
			void reader?.cancel().catch(() => undefined);
			throw new Refusal(code);
		}
		text += decoder.decode(part.value, { stream: true });
	}
	return JSON.parse(text + decoder.decode());
}
