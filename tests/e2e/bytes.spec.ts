import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { isPacked } from '../../src/bundle/pack-names.ts';
import { measureBytes } from '../bench/bytes.ts';

/** The budgets of bytes hold in every build; `npm run bench -- bytes` prints each figure beside its budget. */
test('what travels to a phone is within its budgets', () => {
	const figures = measureBytes();
	expect(figures.length).toBeGreaterThan(8);
	expect(figures.filter(({ ok }) => !ok)).toEqual([]);
});

test('the packs hold each screen of the build and its styles, as it is, once', () => {
	const client = '.svelte-kit/output/client';
	const code = (file: string): string => readFileSync(`${client}/${file}`, 'utf8');
	const packs = ['participant', 'worker', 'style'].map((name) => JSON.parse(code(`_app/packs/${name}.json`)) as object);
	const packed = packs.flatMap((pack) => Object.entries(pack) as [string, string][]).sort();
	const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).map((file) => `/${file}`);
	const screens = files.filter(isPacked).sort();
	expect(screens.length).toBeGreaterThan(50);
	expect(packed).toEqual(screens.map((file) => [file, code(file)]));
});
