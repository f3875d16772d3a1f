// Run after adding a language: npx tsx src/i18n/dates/generate.ts
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { languages } from '../languages.ts';
import { dateWordsOf } from './source.ts';

for (const language of languages) {
	const path = fileURLToPath(new URL(`./${language.tag}.json`, import.meta.url));
	const style = await resolveConfig(path);
	writeFileSync(path, await format(JSON.stringify(dateWordsOf(language)), { ...style, filepath: path }));
}
// The words may differ between ICU versions; the drift check compares only under the version named here.
writeFileSync(new URL('./icu.txt', import.meta.url), `${process.versions.icu ?? ''}\n`);
