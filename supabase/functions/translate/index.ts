/** `supabase functions deploy translate`. What it does stands in handler.ts, which runs anywhere. */
import { handler } from './handler.ts';
import { settingsOf } from './settings.ts';

/** Of the runtime, what is used. */
declare const Deno: {
	env: { get(name: string): string | undefined };
	serve(handle: (request: Request) => Promise<Response>): unknown;
};

Deno.serve(handler(settingsOf((name) => Deno.env.get(name))));
