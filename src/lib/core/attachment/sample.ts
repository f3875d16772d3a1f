import type { Attachment } from './types.ts';

/** A photo from moving in that has arrived, for tests and drawn states. */
export function samplePhoto(change: Partial<Attachment> = {}): Attachment {
	return {
		...{ id: 'photo', enrolment_id: 'enrolment', audience_id: 'self', created_by: 'amina', ver: 1 },
		...{ created_at: '2026-11-02T09:00:00Z', updated_at: '2026-11-02T09:00:00Z' },
		...{ kind: 'photo', media_type: 'image/jpeg', bytes: 240_000, width: 1600, height: 1200, seconds: null },
		...{ moment: 'moving_in', room: null, file_key: '', arrived: true },
		...change
	};
}
