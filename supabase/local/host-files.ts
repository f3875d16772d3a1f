/**
 * What a production host is told: the headers that the embedded server sends, as files for Caddy, nginx and hosts that
 * read `_headers`. Made from the same constants and from one build, because the policy names that build's start script.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appPolicy, COMMON_HEADERS, FOR_EVER, MISSING, NOT_KEPT, scriptHashes } from './headers.ts';

/** Everything below this path has a hash in its name. */
const IMMUTABLE = '/_app/immutable/';

/** What the embedded server, which has no certificate, cannot say: for a year no other way than HTTPS. */
export const HTTPS_ONLY = { 'Strict-Transport-Security': 'max-age=31536000' };

export interface HostFiles {
	_headers: string;
	Caddyfile: string;
	'nginx.conf': string;
}

/** @param host of the app, such as `stegvis.kommune.example`. @param backend host of Supabase; the same when it is left out. */
export function hostFiles(hashes: string[], host: string, backend = host): HostFiles {
	const headers = Object.entries({
		...COMMON_HEADERS,
		...HTTPS_ONLY,
		'Content-Security-Policy': appPolicy(hashes, backend, backend === host ? [] : [`https://${backend}`])
	});
	return {
		_headers: [
			...['/*', ...headers.map(([name, value]) => `  ${name}: ${value}`), `  Cache-Control: ${NOT_KEPT}`],
			...[`${IMMUTABLE}*`, '  ! Cache-Control', `  Cache-Control: ${FOR_EVER}`, '']
		].join('\n'),
		Caddyfile: [
			...[`${host} {`, '\troot * build', '\tencode zstd gzip', '\theader {'],
			...headers.map(([name, value]) => `\t\t${name} "${value}"`),
			...['\t}', `\thandle ${IMMUTABLE}* {`, ...caddyFiles(FOR_EVER), '\t}'],
			...['\thandle {', '\t\ttry_files {path} /200.html', ...caddyFiles(NOT_KEPT), '\t}'],
			...['\thandle_errors {', `\t\theader Cache-Control "${MISSING}"`, '\t\trespond "Not found" {err.status_code}'],
			...['\t}', '}', '']
		].join('\n'),
		'nginx.conf': [
			...['server {', '\tlisten 443 ssl;', `\tserver_name ${host};`, '\troot build;', '\tgzip_static on;'],
			// A location with headers of its own inherits none: each says all of them.
			...location(IMMUTABLE, headers, FOR_EVER, 'try_files $uri @missing'),
			...location('/', headers, NOT_KEPT, 'try_files $uri /200.html'),
			...location('@missing', headers, MISSING, 'return 404'),
			...['}', '']
		].join('\n')
	};
}

/** Two `header` lines for one name do not override each other in the order written: each kind of file has its own. */
const caddyFiles = (cache: string): string[] => [
	...[`\t\theader Cache-Control "${cache}"`, '\t\tfile_server {', '\t\t\tprecompressed br gzip', '\t\t}']
];

function location(path: string, headers: [string, string][], cache: string, answer: string): string[] {
	const said = [...headers, ['Cache-Control', cache]];
	return [
		`\tlocation ${path} {`,
		...said.map(([name, value]) => `\t\tadd_header ${name} "${value}" always;`),
		`\t\t${answer};`,
		'\t}'
	];
}

/** `npm run host-files -- stegvis.kommune.example [project.supabase.co]` writes them beside the build. */
if (import.meta.filename === process.argv[1]) {
	const [host, backend] = process.argv.slice(2);
	if (!host) throw new Error('Name the host that the app will have: npm run host-files -- stegvis.kommune.example');
	const folder = join('.local', 'host');
	await mkdir(folder, { recursive: true });
	for (const [name, text] of Object.entries(hostFiles(await scriptHashes('build'), host, backend)))
		await writeFile(join(folder, name), text);
	console.log(`Written to ${folder}: _headers, Caddyfile and nginx.conf. They belong to this one build.`);
}
