import { expect, test } from 'vitest';
import { appPolicy, COMMON_HEADERS, FOR_EVER, NOT_KEPT } from './headers.ts';
import { hostFiles, HTTPS_ONLY } from './host-files.ts';

const HASHES = ["'sha256-abc='"];
const HOST = 'stegvis.kommune.example';
const sent = { ...COMMON_HEADERS, ...HTTPS_ONLY, 'Content-Security-Policy': appPolicy(HASHES, HOST) };
const files = hostFiles(HASHES, HOST);

/** The headers a part of a file names, however it writes them. */
function named(part: string, line: RegExp): Record<string, string> {
	return Object.fromEntries([...part.matchAll(line)].map(([, name = '', value = '']) => [name, value]));
}

test.each([
	['_headers', files._headers.split('/_app/')[0], /^ {2}([\w-]+): (.+)$/gm],
	['Caddyfile', files.Caddyfile.split('handle_errors')[0], /^\t\t(?:header )?([\w-]+) "(.+)"$/gm],
	[
		'nginx.conf',
		files['nginx.conf'].split(/location (?:\/|@missing) /)[1],
		/^\t\tadd_header ([\w-]+) "(.+)" always;$/gm
	]
])('%s says what the embedded server sends, and that only HTTPS will do', (_name, part = '', line) => {
	expect(named(part, line)).toEqual({ ...sent, 'Cache-Control': NOT_KEPT });
});

test('only files with a hash in their name are kept for ever, with all other headers all the same', () => {
	const immutable = /location \/_app\/immutable\/ \{([^}]*)\}/.exec(files['nginx.conf'])?.[1] ?? '';
	expect(named(immutable, /^\t\tadd_header ([\w-]+) "(.+)" always;$/gm)).toEqual({
		...sent,
		'Cache-Control': FOR_EVER
	});
	expect(files.Caddyfile).toContain(`handle /_app/immutable/* {\n\t\theader Cache-Control "${FOR_EVER}"`);
	expect(files._headers).toContain(`/_app/immutable/*\n  ! Cache-Control\n  Cache-Control: ${FOR_EVER}`);
});

test('a backend elsewhere may be called, and nothing else', () => {
	const { _headers } = hostFiles(HASHES, HOST, 'abc.supabase.co');
	expect(/connect-src [^;]*/.exec(_headers)?.[0]).toBe(
		"connect-src 'self' https://abc.supabase.co ws://abc.supabase.co wss://abc.supabase.co"
	);
});
