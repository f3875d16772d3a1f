/** A sign-in of the same person. */
export interface Device {
	id: string;
	/** What it calls itself; null for one that has not said. */
	name: string | null;
	/** ISO 8601. */
	since: string;
	this: boolean;
}
