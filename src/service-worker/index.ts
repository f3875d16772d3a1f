/// <reference types="@sveltejs/kit" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { build, files, version } from '$service-worker';
import { isPacked } from '../bundle/pack-names.ts';
import { answerConfig } from './config.ts';
import { answerScreen, forgetOldScreens, keepScreens, renewScreens } from './packs.ts';
import { answerLanguage, forgetOldLanguages, isLanguageFile, keepLanguages, renewLanguages } from './languages.ts';

declare const self: ServiceWorkerGlobalScope;

/** The adapter's fallback page: Kit does not list it, and without it no deep link opens offline. */
const SHELL = '/200.html';

/** Pages of the host that are not the app. */
const NOT_THE_APP = [/^\/(auth|functions|rest|realtime|storage)\/v1\//, /^\/(demo|mailbox)(\/|$)/];

precacheAndRoute([
	...build.filter((url) => !isLanguageFile(url) && !isPacked(url)).map((url) => ({ url, revision: null })),
	// Clips come when somebody listens, of their language only.
	...files
		.filter((url) => url !== '/robots.txt' && !url.startsWith('/clips/'))
		.map((url) => ({ url, revision: version })),
	{ url: SHELL, revision: version }
]);
cleanupOutdatedCaches();

registerRoute(new NavigationRoute(createHandlerBoundToURL(SHELL), { denylist: NOT_THE_APP }));
registerRoute(
	({ url, sameOrigin }) => sameOrigin && isLanguageFile(url.pathname),
	(asked) => answerLanguage(asked, build)
);
registerRoute(
	({ url, sameOrigin }) => sameOrigin && isPacked(url.pathname),
	(asked) => answerScreen(asked, build)
);
registerRoute(({ url, sameOrigin }) => sameOrigin && url.pathname === '/config.json', answerConfig);

self.addEventListener('install', (event) => event.waitUntil(Promise.all([renewLanguages(build), renewScreens(build)])));
self.addEventListener('activate', (event) =>
	// The window of a first visit has only the screens it has shown: the others come from here, also when it goes offline now.
	event.waitUntil(Promise.all([self.clients.claim(), forgetOldLanguages(build), forgetOldScreens(build)]))
);

self.addEventListener('message', (event) => {
	// Only the reader decides when a new version takes over: a reload must never meet half-written words.
	if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting();
	if (event.data?.type === 'KEEP')
		event.waitUntil(Promise.all([keepLanguages(event.data.urls, build), keepScreens(event.data.urls, build)]));
});
