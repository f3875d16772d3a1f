/** A step that was written a moment ago, for the screen that follows. It is forgotten when that screen is left. */
export interface Made {
	taskId: string;
	/** Id of the step it was made smaller from, until its owner has said what becomes of that one. */
	bigId: string | null;
}

let latest = $state.raw<Made | null>(null);

export const made = {
	get current(): Made | null {
		return latest;
	},
	note(taskId: string, bigId: string | null = null): void {
		latest = { taskId, bigId };
	},
	forget(): void {
		latest = null;
	}
};
