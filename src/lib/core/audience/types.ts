export type AudienceKind = 'self' | 'team' | 'social' | 'work' | 'direct' | 'office' | 'staff';

/** Who sees a row: the unit of visibility, order and sync. */
export interface Audience {
	id: string;
	kind: AudienceKind;
	enrolment_id: string;
	/** The worker of a `direct` audience. */
	worker_id: string | null;
}

/** Whom this phone belongs to. */
export interface Me {
	person_id: string;
	kind: 'participant' | 'worker';
	display_name: string;
	language: string;
	/** Leads the office: may change what it offers. Not known before the first pull. */
	is_lead?: boolean;
}
