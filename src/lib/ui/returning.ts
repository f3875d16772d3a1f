/** Whether a screen is being gone back to. It must be as long as it was at once, or the place where one stood is not found. */
export const returning = { now: false };
