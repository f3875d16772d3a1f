/** Id of a goal that was made a moment ago, so that its own screen can say so, once. */
let latest: string | null = null;

export const made = {
	note(id: string): void {
		latest = id;
	},
	take(id: string): boolean {
		const isIt = latest === id;
		latest = null;
		return isIt;
	}
};
