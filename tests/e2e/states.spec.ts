import { SCHEMES, SIZES, type Drawn, type Look } from './gallery.ts';
import { expect, test } from './states-stage.ts';

/** Every screen in every drawn state; pairwise over language, scheme and size here, all of them in the long run. */
const LANGUAGES = ['nb', 'ar', 'ti'] as const;
const LONG = process.env['STEGVIS_LONG'] === '1';

/** So many tests share the screens, so that no worker has to look at all of them. */
const PARTS = 6;

/** Each pair of values meets in one of these nine looks. */
const PAIRWISE: Look[] = LANGUAGES.flatMap((lang, i) =>
	SIZES.map((size, j): Look => ({ lang, size, scheme: (i + j) % 2 === 0 ? 'light' : 'dark' }))
);
const ALL: Look[] = LANGUAGES.flatMap((lang) =>
	SCHEMES.flatMap((scheme) => SIZES.map((size): Look => ({ lang, scheme, size })))
);

for (let part = 1; part <= PARTS; part++) {
	test(`every screen, in every state, passes WCAG 2.2 AA and shows all its words (${part} of ${PARTS})`, async ({
		gallery
	}) => {
		test.setTimeout(LONG ? 3_600_000 : 180_000);
		expect(gallery.all.length).toBeGreaterThan(100);
		const names = [...new Set(gallery.all.map(({ screen }) => screen))];
		const mine = names.filter((_, i) => i % PARTS === part - 1);
		expect(mine.length).toBeGreaterThan(3);
		const problems: string[] = [];
		for (const [s, screen] of mine.entries()) {
			const states = gallery.all.filter((drawn) => drawn.screen === screen);
			for (const { look, ...drawn } of LONG ? everything(states) : pairwise(states, s)) {
				await gallery.show(drawn, look);
				problems.push(...(await gallery.findProblems()).map((problem) => `${nameOf(drawn, look)}: ${problem}`));
			}
		}
		expect(problems).toEqual([]);
	});
}

/**
 * A screen meets every language, scheme and size, and each pair of them; every state is seen at least once.
 * @param first the look to begin with, so that not every screen shows its first state in the same one
 */
function pairwise(states: Drawn[], first: number): (Drawn & { look: Look })[] {
	return Array.from({ length: Math.max(PAIRWISE.length, states.length) }, (_, i) => ({
		...(states[i % states.length] as Drawn),
		look: PAIRWISE[(i + first) % PAIRWISE.length] as Look
	}));
}

function everything(states: Drawn[]): (Drawn & { look: Look })[] {
	return states.flatMap((drawn) => ALL.map((look) => ({ ...drawn, look })));
}

function nameOf({ screen, state }: Drawn, { lang, scheme, size }: Look): string {
	return `${screen}/${state} ${lang} ${scheme} ${size}`;
}

for (const lang of ['ti', 'nn', 'en']) {
	test(`no screen shows the name of a message instead of its words, or a foreign weekday: ${lang}`, async ({
		gallery
	}) => {
		const problems: string[] = [];
		for (const drawn of gallery.all) {
			const look: Look = { lang, scheme: 'light', size: '320' };
			await gallery.draw(drawn, look);
			problems.push(...(await gallery.findStrayWords()).map((word) => `${nameOf(drawn, look)}: ${word}`));
		}
		expect(problems).toEqual([]);
	});
}

test('the drawings of the icons, which stand once for all screens, pass too', async ({ gallery }) => {
	for (const look of PAIRWISE) {
		await gallery.show(gallery.all[0] ?? { screen: '', state: '' }, look);
		expect(await gallery.page.locator('symbol').count()).toBeGreaterThan(20);
		expect(await gallery.findBarriers({ icons: true })).toEqual([]);
	}
});

test('the checks find a page that is too wide, a button nobody can name, an answer without a picture, and the name of a message', async ({
	gallery
}) => {
	const [first = { screen: '', state: '' }] = gallery.all;
	await gallery.show(first, { lang: 'ti', scheme: 'light', size: '320' });
	expect(await gallery.findProblems()).toEqual([]);
	await gallery.page.evaluate(() => {
		const wide = document.createElement('div');
		wide.style.inlineSize = '500px';
		const bare = document.createElement('button');
		bare.className = 'button full';
		bare.append('Ja');
		wide.append(document.createElement('button'), bare, ' plan_title on Monday');
		document.querySelector('main')?.append(wide);
	});
	expect(await gallery.findProblems()).toEqual([
		expect.stringContaining('button-name'),
		expect.stringContaining('too wide'),
		'an answer without a picture: Ja',
		'Monday',
		'plan_title'
	]);
	await gallery.page.evaluate(() => document.querySelector('main > div:last-child')?.remove());
});
