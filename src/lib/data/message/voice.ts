import type { Recording } from '../../core/attachment/recording.ts';
import { attachment } from '../attachment/mutations.ts';
import { write, type Writer } from '../writer.ts';
import { changeOf, type Thread } from './mutations.ts';

/** A message that was spoken: it and its voice note come on the disk together, the note first. */
export async function sendVoice(app: Writer, thread: Thread, { media_type, seconds, bytes }: Recording): Promise<void> {
	const place = { enrolment_id: thread.enrolmentId, audience_id: thread.audienceId };
	const note = await attachment(app, { ...place, kind: 'voice_note', media_type, seconds }, bytes);
	const content = { body: null, phrase_key: null, phrase_params: null, voice_id: note.mutation.id };
	await write(app, [note, await changeOf(app, thread, content)]);
}
