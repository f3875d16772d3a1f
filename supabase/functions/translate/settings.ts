import type { Settings } from './handler.ts';

/**
 * What the operator has set: STEGVIS_TRANSLATE_URL and, where the service wants one, STEGVIS_TRANSLATE_KEY;
 * STEGVIS_APP_ORIGIN where the app has another origin than this function. SUPABASE_URL is set by the platform.
 */
export function settingsOf(env: (name: string) => string | undefined): Settings {
	const url = (env('STEGVIS_TRANSLATE_URL') ?? '').replace(/\/+$/, '');
	return {
		api: env('SUPABASE_URL') ?? '',
		app: env('STEGVIS_APP_ORIGIN'),
		...(url ? { machine: { url, key: env('STEGVIS_TRANSLATE_KEY') } } : {})
	};
}
