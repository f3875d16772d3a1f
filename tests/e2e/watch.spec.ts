import { expect, test } from './stage.ts';

/** The watch over all browser tests hears what it is there for. */
test('a breach of the content policy, of Trusted Types and an error would fail any test', async ({
	browser,
	stage,
	watch
}) => {
	const page = await (await browser.newContext()).newPage();
	await page.goto(`${stage.url}/`);
	await page
		.evaluate(() => {
			const script = document.createElement('script');
			script.textContent = 'globalThis.leaked = true';
			document.head.append(script);
		})
		.catch(() => undefined);
	await page
		.evaluate(() => {
			document.body.innerHTML = '<b>x</b>';
		})
		.catch(() => undefined);
	await page.evaluate(
		() => void document.body.append(Object.assign(new Image(), { src: 'https://other.example/x.png' }))
	);
	await page.evaluate(() => void fetch('https://other.example/').catch(() => undefined));
	await page.evaluate(() => console.error('an error'));
	for (const part of ['policy: require-trusted-types-for', 'policy: img-src', 'policy: connect-src', 'an error'])
		await expect.poll(() => watch.found.join('\n')).toContain(part);
	expect(await page.evaluate(() => 'leaked' in globalThis)).toBe(false);
	watch.allow(/.*/);
});
