import type { Row } from '../rows.ts';

/** What a person does and whom they call on a bad day: theirs alone, for ever. */
export interface BadDay extends Row {
	/** At most 200 characters each. */
	do_1: string | null;
	do_2: string | null;
	do_3: string | null;
	/** At most 80 characters, the numbers 40, as they were typed. */
	name_1: string | null;
	phone_1: string | null;
	name_2: string | null;
	phone_2: string | null;
}
