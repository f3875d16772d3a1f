/**
 * Methods of libraries that this app never calls. A bundler drops functions nobody calls, but no methods: without this,
 * sign-ins with passkeys, wallets and passwords travel to every phone, 11 KiB of them. The libraries stay as they are.
 */
import { parseAst, type Plugin } from 'vite';

interface Library {
	/** Its path ends so. */
	file: string;
	/** Methods called from outside the file: by the app (the test holds it to that), by the library round it, by JavaScript. */
	called: readonly string[];
	/** How statements begin that only serve what is never used. */
	unused: readonly string[];
	/** Methods that the file calls, but never with our settings. */
	never?: readonly string[];
	/** Classes of which only the name is used, and functions that are never called with our settings. */
	hollow?: readonly string[];
}

export const LIBRARIES: readonly Library[] = [
	{
		file: '@supabase/auth-js/dist/module/GoTrueClient.js',
		called: [
			'getSession',
			'onAuthStateChange',
			'refreshSession',
			'signInAnonymously',
			'signInWithOtp',
			'stopAutoRefresh',
			'verifyOtp'
		],
		unused: ['this.admin =', 'this.mfa =', 'this.oauth =', 'this.passkey =', 'polyfillGlobalThis(', 'this._debug('],
		// For `detectSessionInUrl`.
		never: ['_getSessionFromURL']
	},
	// For keys of a device, and for addresses a sign-in comes back to.
	{
		file: '@supabase/auth-js/dist/module/lib/webauthn.js',
		called: [],
		unused: [],
		never: ['createNewAbortSignal', 'cancelCeremony']
	},
	{
		file: '@supabase/auth-js/dist/module/lib/helpers.js',
		called: [],
		unused: [],
		hollow: ['getCodeChallengeAndMethod', 'userNotAvailableProxy']
	},
	{
		file: '@supabase/supabase-js/dist/index.mjs',
		called: ['channel', 'removeAllChannels', 'removeChannel', 'rpc'],
		unused: ['if (shouldShowDeprecationWarning())'],
		hollow: ['getTraceHeaders', 'getDefaultPropagationTargets']
	},
	// Our own line says which sockets to use, never sends a broadcast, and hears no changes of tables.
	{ file: '@supabase/realtime-js/dist/module/lib/websocket-factory.js', called: [], unused: [] },
	{
		file: '@supabase/realtime-js/dist/module/lib/serializer.js',
		called: ['decode', 'encode'],
		unused: [],
		never: ['_binaryEncodeUserBroadcastPush']
	},
	{
		file: '@supabase/realtime-js/dist/module/lib/transformers.js',
		called: [],
		unused: ['(function (PostgresTypes)']
	},
	{ file: '@supabase/realtime-js/dist/module/RealtimePostgresFilterBuilder.js', called: [], unused: [] },
	{
		file: '@supabase/realtime-js/dist/module/RealtimeClient.js',
		called: [
			'_isManualToken',
			'_remove',
			'channel',
			'connect',
			'isConnected',
			'log',
			'removeAllChannels',
			'removeChannel',
			'setAuth',
			'timeout'
		],
		unused: ['this.log('],
		// For heartbeats from a worker.
		never: ['_startWorkerHeartbeat', '_workerObjectUrl']
	},
	{
		file: '@supabase/realtime-js/dist/module/RealtimeChannel.js',
		called: ['on', 'subscribe', 'teardown', 'unsubscribe', 'updateJoinPayload'],
		unused: ['this.presence =', 'this.socket.log('],
		// For changes of tables: we hear broadcasts only.
		never: ['_getPayloadRecords']
	},
	{
		file: '@supabase/phoenix/priv/static/phoenix.mjs',
		called: [
			'canPush',
			'connect',
			'connectionState',
			'decode',
			'destroy',
			'disconnect',
			'encode',
			'endPointURL',
			'filterBindings',
			// Not called, but named like one that we call elsewhere; the test goes by names.
			'getSession',
			'isClosed',
			'isConnected',
			'isErrored',
			'isJoined',
			'isJoining',
			'isLeaving',
			'join',
			'leave',
			'log',
			'makeRef',
			'off',
			'on',
			'onClose',
			'onError',
			'onMessage',
			'onOpen',
			'push',
			'receive',
			'send',
			'sendHeartbeat',
			'teardown'
		],
		// The library round it reads and writes messages itself. Nothing is logged.
		unused: [
			...['this.defaultEncoder =', 'this.defaultDecoder =', 'this.log('],
			...['if (this.hasLogger())', 'if (this.socket.hasLogger())']
		],
		// Each browser we support has sockets.
		never: ['connectWithFallback'],
		hollow: ['LongPoll']
	},
	{ file: '@supabase/postgrest-js/dist/index.mjs', called: ['rpc', 'then'], unused: [] },
	// For texts of digits or capitals only, which any text may be written as.
	{
		file: 'uqr/dist/index.mjs',
		called: [],
		unused: [],
		hollow: ['isNumeric', 'isAlphanumeric', 'makeNumeric', 'makeAlphanumeric']
	},
	// For pages that a server has drawn, and for their data: our host hands out files. No page loads data, none is fetched
	// before a tap, and each form is answered by a function of its own (left-out-methods.test.ts).
	{
		file: '@sveltejs/kit/src/runtime/client/client.js',
		called: [],
		unused: [
			...['if (__SVELTEKIT_PAYLOAD__.data)', 'if (options.invalidate)', 'if (options.invalidateAll)'],
			...["container.addEventListener('submit'", 'if (!navigator.connection?.saveData)']
		],
		hollow: [
			...['_hydrate', 'load_data', 'process_stream', 'deserialize_uses', 'resolve_fetch_url', 'has_changed'],
			...['diff_search_params', 'capture_snapshot', 'restore_snapshot', '_preload_data', '_preload_code']
		]
	},
	{ file: '@sveltejs/kit/src/runtime/client/fetcher.js', called: [], unused: ['if (DEV && BROWSER)'] },
	{
		file: 'dexie/dist/modern/dexie.mjs',
		called: [
			'above',
			'add',
			'anyOf',
			'backendDB',
			'below',
			'belowOrEqual',
			'between',
			'bulkAdd',
			'bulkDelete',
			'bulkGet',
			'bulkPut',
			'clear',
			'close',
			'count',
			'delete',
			'distinct',
			'each',
			'equals',
			'filter',
			'first',
			'get',
			'keys',
			'limit',
			'modify',
			'open',
			'orderBy',
			'primaryKeys',
			'put',
			'reverse',
			'stores',
			'subscribe',
			'toArray',
			'toCollection',
			'transaction',
			'version',
			'where'
		],
		// Our store turns Dexie's cache off, nothing hooks into a table, and no index is of several columns.
		unused: ['this.use(cacheMiddleware)', 'this.use(hooksMiddleware)', 'this.use(virtualIndexMiddleware)']
	}
];

export function leftOutMethods(): Plugin {
	return {
		name: 'left-out-methods',
		apply: 'build',
		transform(code, id) {
			const library = LIBRARIES.find(({ file }) => id.endsWith(`/node_modules/${file}`));
			return library ? { code: withoutMethods(code, library), map: null } : null;
		}
	};
}

interface Node {
	type: string;
	start: number;
	end: number;
	[part: string]: unknown;
}

/**
 * The module without those methods of its classes that are reached neither from `called` nor from the rest of it. Whether
 * a method is reached goes by its name alone, so that too many stay rather than too few.
 */
export function withoutMethods(
	code: string,
	{ called, unused, never = [], hollow = [] }: Omit<Library, 'file'>
): string {
	const methods: Node[] = [];
	const gone: Node[] = [];
	const reached = new Set(called);
	const isReached = (name: string): boolean => reached.has(name) && !never.includes(name);
	const visit = (node: Node, isTop: boolean): void => {
		const isMethod = node.type === 'MethodDefinition' && node['kind'] !== 'constructor' && nameOf(node['key']) !== null;
		if (isTop && isMethod) return void methods.push(node);
		if (/^(Expression|If)Statement$/.test(node.type) && unused.some((start) => code.startsWith(start, node.start)))
			return void gone.push(node);
		if (node.type === 'VariableDeclarator' && hollow.includes(nameOf(node['id']) ?? '')) {
			return void gone.push(within((node['init'] as { body: Node }).body));
		}
		if (node.type === 'FunctionDeclaration' && hollow.includes(nameOf(node['id']) ?? ''))
			return void gone.push(within(node['body'] as Node));
		const name = node.type === 'MemberExpression' ? nameOf(node['property']) : null;
		if (name !== null) reached.add(name);
		for (const child of childrenOf(node)) visit(child, isTop);
	};
	visit(parseAst(code) as unknown as Node, true);
	let waiting = methods;
	for (;;) {
		const next = waiting.filter(({ key }) => isReached(nameOf(key) ?? ''));
		if (next.length === 0) break;
		waiting = waiting.filter((method) => !next.includes(method));
		for (const method of next) for (const child of childrenOf(method)) visit(child, false);
	}
	return without(code, [...waiting, ...gone]);
}

/** What stands between its braces. */
const within = (node: Node): Node => ({ ...node, type: 'Body', start: node.start + 1, end: node.end - 1 });

function nameOf(node: unknown): string | null {
	const { type, name } = node as Node;
	return type === 'Identifier' ? (name as string) : null;
}

function childrenOf(node: Node): Node[] {
	const parts = Object.values(node).flat() as unknown[];
	return parts.filter((part): part is Node => typeof (part as Partial<Node> | null)?.type === 'string');
}

function without(code: string, gone: readonly Node[]): string {
	const fromLast = [...gone].sort((a, b) => b.start - a.start);
	// A statement may be all that follows an `if`.
	const instead = ({ type }: Node): string => (type.endsWith('Statement') ? ';' : '');
	return fromLast.reduce((rest, node) => rest.slice(0, node.start) + instead(node) + rest.slice(node.end), code);
}
