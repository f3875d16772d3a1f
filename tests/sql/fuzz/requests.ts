import fc from 'fast-check';
import { PUBLISHABLE_KEY } from '../../../supabase/local/jwt.ts';
import type { World } from '../world.ts';
import { junk, oddText, spelling, spoils, spoilt } from './junk.ts';

/** A request as it is put on the wire. */
export interface Ask {
	method: string;
	path: string;
	headers: [name: string, value: string][];
	body: string;
}

/** Stands in every text that a good request holds: no log line may show it. */
export const CANARY = 'kanarifugl-7f3a';

type Good = Omit<Ask, 'body' | 'headers'> & { body?: unknown; type?: string };

/** Requests as the app makes them, of every kind the server answers. */
function good(world: World, mutations: unknown[], photo: string): Good[] {
	const { ids, places } = world;
	const rpc = (name: string, body: object): Good => ({ method: 'POST', path: `/rest/v1/rpc/${name}`, body });
	const auth = (path: string, body: object): Good => ({ method: 'POST', path: `/auth/v1/${path}`, body });
	const page = (path: string): Good => ({ method: 'GET', path });
	const file = `${ids.enrolmentA}/${photo}`;
	const storage = '/storage/v1/object';
	const cursors = JSON.stringify(Object.fromEntries(Object.values(places).map((id) => [id, 1])));
	return [
		rpc('sync_push', { p_client: ids.office, p_mutations: mutations }),
		rpc('sync_push', { p_client: crypto.randomUUID(), p_mutations: mutations }),
		rpc('sync_pull', { p_client: ids.office, p_epoch: null, p_cursors: cursors, p_digest: true }),
		rpc('move', { p_table: 'task', p_id: ids.amina, p_to: places.teamA }),
		rpc('redeem_invitation', { p_text: CANARY }),
		rpc('bind_worker', {}),
		rpc('enrol_participant', { p_display_name: CANARY, p_language: 'nb', p_method: 'se' }),
		rpc('create_invitation', { p_enrolment: ids.enrolmentA }),
		rpc('leave_team', { p_member: ids.kari }),
		rpc('my_devices', {}),
		rpc('my_colleagues', {}),
		rpc('name_device', { p_name: CANARY }),
		rpc('revoke_device', { p_id: ids.amina }),
		rpc('pair_device', {}),
		auth('otp', { email: 'kari@example.no' }),
		auth('otp', { email: `${CANARY}@example.no`, create_user: false }),
		auth('verify', { type: 'email', email: 'kari@example.no', token: '12345678' }),
		auth('verify', { type: 'email', email: `${CANARY}@example.no`, token: CANARY }),
		auth('token?grant_type=refresh_token', { refresh_token: CANARY }),
		auth('logout?scope=local', {}),
		{ method: 'GET', path: '/auth/v1/user' },
		auth('recover', { email: `${CANARY}@example.no` }),
		...['/', '/now', '/_app/immutable/a.js', '/service-worker.js', '/config.json', '/mailbox', '/mailbox.json'].map(
			page
		),
		{ method: 'POST', path: `${storage}/attachments/${file}`, body: CANARY, type: 'application/octet-stream' },
		{ method: 'POST', path: `${storage}/attachments/${ids.enrolmentB}/${photo}`, body: CANARY },
		...[file, `${ids.enrolmentA}/../${file}`, `${ids.enrolmentA}%2f${photo}`, ''].map((path) =>
			page(`${storage}/authenticated/attachments/${path}`)
		),
		{ method: 'DELETE', path: `${storage}/attachments`, body: { prefixes: [file] } },
		{ method: 'POST', path: `${storage}/list/attachments`, body: { prefix: ids.enrolmentA } },
		{ method: 'GET', path: '/storage/v1/bucket' },
		{ method: 'GET', path: '/rest/v1/person?select=*' },
		{ method: 'GET', path: '/rest/v1/users?select=*' },
		{ method: 'POST', path: '/realtime/v1/api/broadcast', body: { messages: [{ topic: 'x', event: CANARY }] } }
	];
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'get', 'X'];
const PATHS = [
	'//',
	'//[',
	'*',
	'',
	'%',
	'%00',
	'%ff',
	'/..%2f..',
	'?',
	'?a=%',
	'#',
	';',
	'\\',
	'é',
	'http://other.example/',
	' '
];
const HEADERS: [string, string][] = [
	['Host', 'other.example'],
	['Host', 'localhost:99999'],
	['Host', ''],
	['Content-Type', 'text/csv'],
	['Content-Type', 'application/x-www-form-urlencoded'],
	['Content-Type', 'multipart/form-data; boundary=x'],
	['Content-Encoding', 'gzip'],
	['Accept-Profile', 'auth'],
	['Content-Profile', 'app'],
	['Prefer', 'params=single-object, tx=rollback, count=exact'],
	['Range', 'bytes=9-1'],
	['If-None-Match', '"'],
	['Accept-Encoding', 'br;q=x, gzip'],
	['Authorization', `Bearer ${'a.'.repeat(3000)}`],
	['Authorization', 'Bearer null'],
	['Authorization', 'Basic eA=='],
	['apikey', ''],
	['Cookie', 'a'.repeat(4000)],
	['X-HTTP-Method-Override', 'DELETE'],
	['Expect', '100-continue'],
	['Transfer-Encoding', 'chunked'],
	['Content-Length', '999999999'],
	['Content-Length', '-1'],
	['Upgrade', 'websocket']
];

/** Good requests, most of them with something about them that is not. */
export function requests(world: World, tokens: string[], mutations: unknown[], photo: string): fc.Arbitrary<Ask> {
	const seldom = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
		fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
	return fc
		.record({
			good: fc.constantFrom(...good(world, mutations, photo)),
			token: fc.constantFrom(...tokens),
			method: seldom(fc.constantFrom(...METHODS)),
			path: seldom(fc.oneof(fc.constantFrom(...PATHS), oddText)),
			header: seldom(fc.constantFrom(...HEADERS)),
			spoils,
			body: seldom(fc.oneof(junk, oddText)),
			spell: spelling
		})
		.map(({ good, token, method, path, header, spoils, body, spell }) => {
			const sound = spoils.reduce((value, one) => spoilt(value, one), { body: good.body }).body;
			const headers = new Map([
				...([
					['Host', 'localhost'],
					['apikey', PUBLISHABLE_KEY],
					['Authorization', `Bearer ${token}`]
				] as const),
				...(good.type ? [['Content-Type', good.type] as const] : []),
				...(header && header[0] !== 'Transfer-Encoding' ? [header] : [])
			]);
			if (header?.[0] === 'Transfer-Encoding') headers.set(...header);
			return {
				method: method ?? good.method,
				path: path === null ? good.path : path.startsWith('/') ? path : good.path + path,
				headers: [...headers],
				body: body !== null ? String(body) : good.body === undefined ? '' : spell(JSON.stringify(sound) ?? '')
			};
		});
}

/** Whether the server gets all that the first lines of a request announce. */
export const isWhole = ({ headers }: Ask): boolean =>
	!headers.some(([name]) => ['Content-Length', 'Transfer-Encoding', 'Expect', 'Upgrade'].includes(name));

/** The bytes of a request; what HTTP cannot carry in its first lines is taken out of them. */
export function bytesOf({ method, path, headers, body }: Ask): Buffer {
	const content = Buffer.from(body);
	const length = headers.some(([name]) => /^(content-length|transfer-encoding)$/i.test(name))
		? []
		: [['Content-Length', String(content.length)]];
	const lines = [
		...headers,
		...length,
		['Connection', headers.some(([name]) => name === 'Upgrade') ? 'Upgrade' : 'close']
	];
	const head = [
		`${method} ${path.slice(0, 4000).replace(/[\r\n]/g, '')} HTTP/1.1`,
		...lines.map((line) => line.join(': '))
	];
	return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), content]);
}
