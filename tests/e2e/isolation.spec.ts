import { findUnisolated, latinWordsOf } from './isolation.ts';
import { expect, test } from './states-stage.ts';

const look = { lang: 'ar', scheme: 'light', size: '320' } as const;

test('numbers, phone numbers and names keep their order on every screen that is read from right to left', async ({
	gallery
}) => {
	test.setTimeout(180_000);
	const ours = latinWordsOf('ar');
	const problems: string[] = [];
	for (const drawn of gallery.all) {
		await gallery.draw(drawn, look);
		const found = await findUnisolated(gallery.page, ours);
		problems.push(...found.map((one) => `${drawn.screen}/${drawn.state}: ${one}`));
	}
	expect(problems).toEqual([]);
});

test('the check finds a phone number and a name without an isolate around them', async ({ gallery }) => {
	const [first = { screen: '', state: '' }] = gallery.all;
	await gallery.draw(first, look);
	await gallery.page.evaluate(() => {
		const lines = ['رقمي +47 40 00 00 01.', 'من 13:00–14:00', 'تتصل بك Kari Nordmann (NAV).'];
		for (const line of lines)
			document.querySelector('main')?.append(Object.assign(document.createElement('p'), { textContent: line }));
	});
	expect(await findUnisolated(gallery.page, ['NAV'])).toEqual([
		'from right to left: +47 40 00 00 01',
		'from right to left: 13:00–14:00',
		'not isolated: Kari Nordmann: تتصل بك Kari Nordmann (NAV).'
	]);
});
