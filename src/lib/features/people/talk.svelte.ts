import { i18n } from '#i18n/i18n.svelte.ts';
import type { App } from '#lib/app/context.ts';
import type { Audience } from '#lib/core/audience/types.ts';
import { writtenIn } from '#lib/core/goal/written-in.ts';
import type { PhraseParams } from '#lib/core/message/types.ts';
import { send } from '#lib/data/message/mutations.ts';
import { PAGE, thread as threadQuery } from '#lib/data/message/queries.ts';
import { Draft } from '../shell/draft.svelte.ts';

/** One conversation on screen. Make a new one for every thread, while a component starts. */
export class Talk {
	readonly thread: Audience;
	readonly draft: Draft;
	#app: App;
	#pages = $state(1);
	#query = $derived.by(() => threadQuery(this.#app.store, this.thread.id, this.#pages));

	constructor(app: App, thread: Audience) {
		this.#app = app;
		this.thread = thread;
		this.draft = new Draft(app.store, `message:${thread.id}`);
	}

	/** undefined until the messages and what was being written are read from disk. */
	get messages() {
		return this.draft.ready ? this.#query.current : undefined;
	}

	get hasOlder(): boolean {
		return (this.#query.current?.length ?? 0) >= this.#pages * PAGE;
	}

	older(): void {
		this.#pages += 1;
	}

	/** @param about id of the step the message is about. */
	async sendWords(body: string, about: string | null): Promise<void> {
		const message = { ...this.place(about), body, lang: writtenIn(body, i18n.locale) };
		await this.draft.spend(this.#app, (writer) => send(writer, message));
	}

	/** Words that are not those being written, in a language of their own. */
	async sendOther(body: string, lang: string, about: string | null): Promise<void> {
		await send(this.#app, { ...this.place(about), body, lang });
	}

	async sendPhrase(phrase_key: string, phrase_params: PhraseParams, about: string | null): Promise<void> {
		await send(this.#app, { ...this.place(about), phrase_key, phrase_params });
	}

	/** Where the next message belongs. */
	place(task_id: string | null) {
		return {
			audienceId: this.thread.id,
			enrolmentId: this.thread.enrolment_id,
			task_id,
			lang: i18n.locale
		};
	}
}
