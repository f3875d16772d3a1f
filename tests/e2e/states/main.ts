import { mount } from 'svelte';
import '../../../src/app.css';
import { loadLocale } from '#i18n/i18n.svelte.ts';
import { isTag } from '#i18n/languages.ts';
import Gallery from './Gallery.svelte';
import Index from './Index.svelte';
import type { States } from './states.ts';

const files = import.meta.glob<States>(['./*.states.ts', '../../../src/lib/**/*.states.ts'], { import: 'default' });

/** `.../features/now/NowView.states.ts` is called `NowView`. */
function screenName(path: string): string {
	return path.replace(/^.*\//, '').replace('.states.ts', '');
}

async function show(): Promise<void> {
	const query = new URLSearchParams(location.search);
	const lang = query.get('lang');
	await loadLocale(isTag(lang) ? lang : 'nb');
	document.documentElement.dataset['colorScheme'] = query.get('scheme') ?? 'auto';
	const screens = new Map(Object.entries(files).map(([path, load]) => [screenName(path), load]));
	const chosen = screens.get(query.get('screen') ?? '');
	if (chosen) {
		const { component, states, within } = await chosen();
		const props = states[query.get('state') ?? ''];
		if (props === undefined) throw new Error(`${query.get('screen')} has no state ${query.get('state')}`);
		mount(Gallery, { target: document.body, props: { component, props, within } });
	} else {
		const all = await Promise.all(
			[...screens].map(async ([screen, load]) => ({ screen, states: Object.keys((await load()).states) }))
		);
		mount(Index, { target: document.body, props: { all } });
	}
	document.documentElement.dataset['ready'] = '';
}

await show();
