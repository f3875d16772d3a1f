import { mount, unmount } from 'svelte';
import '../../../src/app.css';
import icons from '../../../src/lib/ui/icons.svg?raw';
import { loadLocale } from '#i18n/i18n.svelte.ts';
import { isTag } from '#i18n/languages.ts';
import Gallery from './Gallery.svelte';
import Index from './Index.svelte';
import { isPretended, pretend, untranslated } from './pretend.ts';
import type { States } from './states.ts';

declare global {
	interface Window {
		/** Draws what the query names (`screen`, `state`, `lang`, `scheme`) in place of what is there. */
		draw(query: string): Promise<void>;
		/** What is shown in a pretended language without being one of our messages. */
		untranslated(): Promise<string[]>;
	}
}

const files = import.meta.glob<States>(['./*.states.ts', '../../../src/lib/**/*.states.ts'], { import: 'default' });

/** `.../features/now/NowView.states.ts` is called `NowView`. */
const screens = new Map(
	Object.entries(files).map(([path, load]) => [path.replace(/^.*\//, '').replace('.states.ts', ''), load])
);

document.body.insertAdjacentHTML('afterbegin', icons);

let shown: ReturnType<typeof mount> | undefined;
let lang: string | null = null;
let drawn: Pick<States, 'within'> & { props?: unknown } = {};

window.draw = async (search) => {
	const query = new URLSearchParams(search);
	lang = query.get('lang');
	if (shown) await unmount(shown);
	if (isPretended(lang)) await pretend(lang);
	else await loadLocale(isTag(lang) ? lang : 'nb');
	document.documentElement.dataset['colorScheme'] = query.get('scheme') ?? 'auto';
	shown = await draw(query.get('screen') ?? '', query.get('state') ?? '');
	// What a screen fetches after its first drawing is in the same file here, and comes within a turn.
	await new Promise((resolve) => setTimeout(resolve));
};

window.untranslated = async () => (isPretended(lang) ? untranslated(lang, drawn) : []);

async function draw(screen: string, state: string): Promise<typeof shown> {
	const target = document.body;
	const load = screens.get(screen);
	if (!load) return mount(Index, { target, props: { all: await listAll() } });
	const { component, states, within } = await load();
	const props = states[state];
	if (props === undefined) throw new Error(`${screen} has no state ${state}`);
	drawn = { props, within };
	return mount(Gallery, { target, props: { component, props, within } });
}

async function listAll(): Promise<{ screen: string; states: string[] }[]> {
	return Promise.all(
		[...screens].map(async ([screen, load]) => ({ screen, states: Object.keys((await load()).states) }))
	);
}

await window.draw(location.search);
