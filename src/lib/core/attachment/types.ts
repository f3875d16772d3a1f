import type { Row } from '../rows.ts';

/** What a photo of the home belongs to. */
export type Moment = 'moving_in' | 'moving_out';

/** A file of an enrolment. The file itself is never in a row: it lies encrypted on the phone and in Storage. */
export interface Attachment extends Row {
	kind: 'photo' | 'voice_note';
	/** Of the file once it is decrypted, such as `image/jpeg`. */
	media_type: string;
	/** Size before encryption. */
	bytes: number;
	/** Pixels; null for what is no photo. */
	width: number | null;
	height: number | null;
	/** Length of a voice note; at most 120. */
	seconds: number | null;
	moment: Moment | null;
	/** In the participant's words, at most 60 characters. */
	room: string | null;
	/** AES-256 key of this file alone, base64. */
	file_key: string;
	/** Its author's phone has handed the file over: others may ask for it. */
	arrived: boolean;
}

/** What whoever adds a file says of it. */
export type NewAttachment = Pick<Attachment, 'enrolment_id' | 'audience_id' | 'kind' | 'media_type'> &
	Partial<Pick<Attachment, 'width' | 'height' | 'seconds' | 'moment' | 'room'>>;
