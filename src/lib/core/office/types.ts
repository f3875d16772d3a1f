import type { Row } from '../rows.ts';

/** What an office adds to the catalogue of the app, holds back of its languages, or switches on. Belongs to no enrolment: `enrolment_id` is empty. */
export interface OfficeEntry extends Row {
	kind: 'step' | 'phrase' | 'fact' | 'language' | 'translator';
	/** The topic of a step, the category of a phrase, the id of a fact, the tag of a language; `machine`. */
	belongs_to: string;
	/** Text by language tag; bokmål is always there. Of a translator the tags it knows, with spaces between. */
	texts: Readonly<Record<string, string>>;
	/** No longer offered. */
	retired: boolean;
}
