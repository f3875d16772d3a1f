import { expect, test } from 'vitest';
import { languageFiles, withLanguageFiles } from './preload.ts';

const manifest = {
	'src/i18n/paraglide/messages/nb.js': { file: 'chunks/lang-nb-1.js', imports: ['_plural.js'] },
	'src/i18n/dates/nb.json': { file: 'chunks/lang-nb-2.js' },
	'_plural.js': { file: 'chunks/plural.js' }
};

test('a language starts with its messages, what they import, and its date words', () => {
	expect(languageFiles(manifest, ['nb', 'xx'])).toEqual({
		nb: ['/chunks/lang-nb-1.js', '/chunks/plural.js', '/chunks/lang-nb-2.js'],
		xx: []
	});
});

test('the page carries the files as an attribute of the script that reads them', () => {
	expect(withLanguageFiles('<script src="/boot.js"></script>', { nb: ['/a.js'] })).toBe(
		'<script data-languages="{&quot;nb&quot;:[&quot;/a.js&quot;]}" src="/boot.js"></script>'
	);
});

test('a page that loads the script in another way stops the build', () => {
	expect(() => withLanguageFiles('<script src="/start.js"></script>', {})).toThrow(/boot\.js/);
});
