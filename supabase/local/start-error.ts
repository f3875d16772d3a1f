/** A failure the reader can act on: `message` is one plain sentence, printed without a stack before exit code 1. */
export class StartError extends Error {
	override name = 'StartError';
}
