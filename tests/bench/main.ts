/** `npm run bench`: measures every budget and ends with an error when one is broken. Parts: bytes, sql, browser, and those of browser. */
import { benchBrowser, browserParts } from './browser.ts';
import { measureBytes } from './bytes.ts';
import { report, type Figure } from './figure.ts';
import { benchSql } from './sql.ts';
import { ensureBuild } from '../../supabase/local/build.ts';

const PARTS: Record<string, () => Figure[] | Promise<Figure[]>> = {
	bytes: measureBytes,
	sql: benchSql,
	browser: () => benchBrowser(inBrowser.length > 0 ? inBrowser : browserParts)
};

const wanted = process.argv.slice(2);
const inBrowser = wanted.filter((name) => browserParts.includes(name));
const asked = inBrowser.length > 0 ? [...wanted, 'browser'] : wanted;
await ensureBuild((line) => console.log(line));
let within = true;
for (const [name, measure] of Object.entries(PARTS)) {
	if (asked.length > 0 && !asked.includes(name)) continue;
	within = report(name, await measure()) && within;
}
process.exit(within ? 0 : 1);
