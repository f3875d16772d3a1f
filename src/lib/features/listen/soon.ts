import { painted, quiet } from '#lib/app/start.ts';

/** Fetches what reads aloud, once there is a first screen to read and the phone is done with it. Without a network it comes with the next screen. */
export const listenSoon = (): Promise<void> =>
	painted()
		.then(quiet)
		.then(() => import('./start.ts'))
		.catch(() => undefined) as Promise<void>;
