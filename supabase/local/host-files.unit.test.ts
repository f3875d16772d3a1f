import { expect, test } from 'vitest';
import { appPolicy, COMMON_HEADERS, FOR_EVER, NOT_KEPT } from './headers.ts';
import { hostFiles } from './host-files.ts';

const HASHES = ["'sha256-abc='"];
const HOST = 'stegvis.kommune.example';
const sent = { ...COMMON_HEADERS, 'Content-Security-Policy': appPolicy(HASHES, HOST) };
const files = hostFiles(HASHES, HOST);

/** The headers a part of a file names, however it writes them. */
function named(part: string, line: RegExp): Record<string, string> {
	return Object.fromEntries([...part.matchAll(line)].map(([, name = '', value = '']) => [name, value]));
}

test.each([
	['_headers', files._headers.split('/_app/')[0], /^ {2}([\w-]+): (.+)$/gm],
	['Caddyfile', files.Caddyfile.split('header /')[0], /^\t\t([\w-]+) "(.+)"$/gm],
	['nginx.conf', files['nginx.conf'].split('location / ')[1], /^\t\tadd_header ([\w-]+) "(.+)" always;$/gm]
])('%s says what the embedded server sends', (_name, part = '', line) => {
	expect(named(part, line)).toEqual({ ...sent, 'Cache-Control': NOT_KEPT });
});

test('only files with a hash in their name are kept for ever, with all other headers all the same', () => {
	const immutable = /location \/_app\/immutable\/ \{([^}]*)\}/.exec(files['nginx.conf'])?.[1] ?? '';
	expect(named(immutable, /^\t\tadd_header ([\w-]+) "(.+)" always;$/gm)).toEqual({
		...sent,
		'Cache-Control': FOR_EVER
	});
	expect(files.Caddyfile).toContain(`header /_app/immutable/* Cache-Control "${FOR_EVER}"`);
	expect(files._headers).toContain(`/_app/immutable/*\n  ! Cache-Control\n  Cache-Control: ${FOR_EVER}`);
});

test('a backend elsewhere may be called, and nothing else', () => {
	const { _headers } = hostFiles(HASHES, HOST, 'abc.supabase.co');
	expect(/connect-src [^;]*/.exec(_headers)?.[0]).toBe(
		"connect-src 'self' https://abc.supabase.co ws://abc.supabase.co wss://abc.supabase.co"
	);
});
