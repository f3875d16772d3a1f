import { PUBLISHABLE_KEY } from './jwt.ts';

/** What the app asks its host for at start; an empty `url` means the host it came from. */
export const configJson = (demo: boolean): string =>
	JSON.stringify({ url: '', key: PUBLISHABLE_KEY, office: 'Fjordvik', signIn: ['email_code'], demo });
