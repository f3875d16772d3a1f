import type { Drawn, Look } from './gallery.ts';
import { expect, test } from './states-stage.ts';

/** Narrow and with large text: where words that are 60 % longer need the most room. */
const LOOKS: Look[] = [
	{ lang: 'long', scheme: 'light', size: '320' },
	{ lang: 'mirrored', scheme: 'light', size: '200%' }
];

/** So many tests share the screens, so that no worker has to look at all of them. */
const PARTS = 2;

/** All but the page of our own drawings, whose words are no product's. */
function screens(all: readonly Drawn[]): Drawn[] {
	return all.filter(({ screen }) => screen !== 'Kit');
}

for (const look of LOOKS)
	for (let part = 0; part < PARTS; part++)
		test(`every state has room for longer words, and says nothing that is no message: ${look.lang}, ${part + 1} of ${PARTS}`, async ({
			gallery
		}) => {
			test.setTimeout(180_000);
			const problems: string[] = [];
			for (const drawn of screens(gallery.all).filter((_, i) => i % PARTS === part)) {
				await gallery.show(drawn, look);
				await gallery.settle();
				const found = [...(await gallery.findCut()), ...(await gallery.findPretended())];
				problems.push(...found.map((one) => `${drawn.screen}/${drawn.state}: ${one}`));
			}
			expect(problems).toEqual([]);
		});

test('the checks find a word without a message, one on top of another, and one that is cut', async ({ gallery }) => {
	const [first = { screen: '', state: '' }] = gallery.all;
	await gallery.show(first, { lang: 'long', scheme: 'light', size: '320' });
	await gallery.page.evaluate(() => {
		const plain = Object.assign(document.createElement('p'), { textContent: 'Glemt her' });
		const pile = document.createElement('div');
		pile.style.display = 'grid';
		for (const textContent of ['⟦underst⟧', '⟦øverst⟧'])
			pile.append(Object.assign(document.createElement('p'), { textContent, style: 'grid-area: 1 / 1' }));
		const cut = Object.assign(document.createElement('p'), { textContent: '⟦Oppfølgingsavtale⟧' });
		cut.style.cssText = 'inline-size: 3em; overflow: hidden; white-space: nowrap';
		document.querySelector('main')?.append(plain, pile, cut);
	});
	expect(await gallery.findPretended()).toEqual(['no message: Glemt her', '"⟦underst⟧" lies on "⟦øverst⟧"']);
	expect(await gallery.findCut()).toEqual(['P "⟦Oppfølgingsavtale⟧"']);
});
