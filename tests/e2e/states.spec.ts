import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { serveStates } from './states-server.ts';

/** Every screen in every drawn state; pairwise over language, scheme and size here, all of them in the long run. */
const LANGUAGES = ['nb', 'ar', 'ti'] as const;
const SCHEMES = ['light', 'dark'] as const;
const SIZES = ['320', '200%', 'wide'] as const;
const LONG = process.env['STEGVIS_LONG'] === '1';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Drawn {
	screen: string;
	state: string;
}

interface Look {
	lang: (typeof LANGUAGES)[number];
	scheme: (typeof SCHEMES)[number];
	size: (typeof SIZES)[number];
}

/** Each pair of values meets in one of these nine looks. */
const PAIRWISE: Look[] = LANGUAGES.flatMap((lang, i) =>
	SIZES.map((size, j): Look => ({ lang, size, scheme: (i + j) % 2 === 0 ? 'light' : 'dark' }))
);
const ALL: Look[] = LANGUAGES.flatMap((lang) =>
	SCHEMES.flatMap((scheme) => SIZES.map((size): Look => ({ lang, scheme, size })))
);

const test = base.extend<object, { gallery: string }>({
	gallery: [
		async ({}, use) => {
			const { url, stop } = await serveStates();
			await use(url);
			stop();
		},
		{ scope: 'worker' }
	]
});

async function show(
	page: Page,
	gallery: string,
	screen: string,
	state: string,
	{ lang, scheme, size }: Look
): Promise<void> {
	await page.setViewportSize(
		size === 'wide' ? { width: 1280, height: 800 } : { width: size === '320' ? 320 : 360, height: 740 }
	);
	await page.goto(`${gallery}/?${new URLSearchParams({ screen, state, lang, scheme })}`);
	await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
	if (size === '200%') await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
	await showAllOfIt(page);
}

/** A window as high as the page: the bar at the lower edge then lies over nothing that can be scrolled from under it. */
async function showAllOfIt(page: Page): Promise<void> {
	const { width } = page.viewportSize() ?? { width: 360 };
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ width, height: Math.max(740, height) });
}

/** What a reader would miss: things that stick out sideways, or words cut off. */
async function findCut(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const cut: string[] = [];
		const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
		if (wide > 1) cut.push(`the page is ${wide} px too wide`);
		for (const node of document.querySelectorAll<HTMLElement>('button, a, h1, h2, p, label, li')) {
			const style = getComputedStyle(node);
			if (style.clipPath !== 'none' || style.position === 'absolute' || node.closest('[hidden], dialog:not([open])'))
				continue;
			if (node.scrollWidth > node.clientWidth + 2 && style.overflowX !== 'visible' && style.overflowX !== 'auto')
				cut.push(`${node.tagName} "${node.textContent?.trim().slice(0, 40)}"`);
		}
		return cut;
	});
}

test('every screen, in every state, passes WCAG 2.2 AA and shows all its words', async ({ page, gallery }) => {
	test.setTimeout(LONG ? 3_600_000 : 300_000);
	const screens = await listStates(page, gallery);
	expect(screens.length).toBeGreaterThan(20);
	const problems: string[] = [];
	for (const { screen, state, look } of LONG ? everything(screens) : pairwise(screens)) {
		const name = `${screen}/${state} ${look.lang} ${look.scheme} ${look.size}`;
		await show(page, gallery, screen, state, look);
		const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
		for (const { id, nodes } of violations) problems.push(`${name}: ${id} at ${nodes[0]?.target.join(' ')}`);
		for (const cut of await findCut(page)) problems.push(`${name}: ${cut}`);
	}
	expect(problems).toEqual([]);
});

/** Every screen meets every language, scheme and size, and each pair of them; every state is seen at least once. */
function pairwise(screens: Drawn[]): (Drawn & { look: Look })[] {
	const names = [...new Set(screens.map(({ screen }) => screen))];
	const byScreen = names.map((name) => screens.filter(({ screen }) => screen === name));
	return byScreen.flatMap((states, s) =>
		Array.from({ length: Math.max(PAIRWISE.length, states.length) }, (_, i) => ({
			...(states[i % states.length] as Drawn),
			look: PAIRWISE[(i + s) % PAIRWISE.length] as Look
		}))
	);
}

function everything(screens: Drawn[]): (Drawn & { look: Look })[] {
	return screens.flatMap((drawn) => ALL.map((look) => ({ ...drawn, look })));
}

async function listStates(page: Page, gallery: string): Promise<Drawn[]> {
	await page.goto(gallery);
	await page.waitForFunction(() => 'ready' in document.documentElement.dataset);
	return page.locator('[data-screen]').evaluateAll((nodes) =>
		nodes.map((node) => ({
			screen: (node as HTMLElement).dataset['screen'] ?? '',
			state: (node as HTMLElement).dataset['state'] ?? ''
		}))
	);
}

test('the check finds a page that is too wide and a button nobody can name', async ({ page, gallery }) => {
	const [first] = await listStates(page, gallery);
	await show(page, gallery, first?.screen ?? '', first?.state ?? '', { lang: 'nb', scheme: 'light', size: '320' });
	await page.evaluate(() => {
		const wide = document.createElement('div');
		wide.style.inlineSize = '500px';
		wide.append(document.createElement('button'), 'x');
		document.querySelector('main')?.append(wide);
	});
	expect(await findCut(page)).not.toEqual([]);
	const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a']).analyze();
	expect(violations.map((violation) => violation.id)).toContain('button-name');
});

test('no screen shows the name of a message instead of its words, or an English weekday', async ({ page, gallery }) => {
	test.setTimeout(120_000);
	const english = /\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;
	const found: string[] = [];
	for (const { screen, state } of await listStates(page, gallery)) {
		await show(page, gallery, screen, state, { lang: 'ti', scheme: 'light', size: '320' });
		const words = await page.evaluate(() => document.body.innerText);
		if (english.test(words)) found.push(`${screen}/${state}: ${english.exec(words)?.[0]}`);
		if (/\b[a-z]+_[a-z_]+\b/.test(words)) found.push(`${screen}/${state}: ${/\b[a-z]+_[a-z_]+\b/.exec(words)?.[0]}`);
	}
	expect(found).toEqual([]);
});
