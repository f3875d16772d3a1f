import { expect, test } from 'vitest';
import { startFiles, withoutLaterStyles, withStartFiles } from './start-files.ts';

const manifest = {
	'_lang-nb-1.js': { file: 'chunks/lang-nb-1.js', name: 'words-nb', imports: ['_plural.js'] },
	'_lang-nb-2.js': { file: 'chunks/lang-nb-2.js', name: 'words-nb-worker' },
	'_plural.js': { file: 'chunks/plural.js' },
	'nodes/21.js': { file: 'nodes/21.js', imports: ['_first.js', '_arrival.js'], css: ['join.css'] },
	'_first.js': { file: 'chunks/first.js' },
	'_arrival.js': { file: 'chunks/arrival.js', css: ['arrival.css'] }
};
const nothing = { languages: {}, screens: {}, words: {} };

test('a language starts with its words and what they import', () => {
	expect(startFiles(manifest, ['nb', 'xx'], {}, {}, () => false).languages).toEqual({
		nb: ['/chunks/lang-nb-1.js', '/chunks/plural.js'],
		xx: []
	});
});

test('words that travel apart start with their screen alone', () => {
	const { words } = startFiles(manifest, ['nb'], {}, { '/sign-in': 'worker' }, () => false);
	expect(words).toEqual({ '/sign-in': { nb: ['/chunks/lang-nb-2.js'] } });
});

test('a screen starts with its styles and imports, without what the page names itself', () => {
	const { screens } = startFiles(manifest, [], { '/join': ['nodes/21.js'] }, {}, (file) => file === '/chunks/first.js');
	expect(screens).toEqual({ '/join': ['/nodes/21.js', '/join.css', '/chunks/arrival.js', '/arrival.css'] });
});

test('the page carries the files as an attribute of the script that reads them', () => {
	expect(withStartFiles('<script src="/boot.js"></script>', { ...nothing, languages: { nb: ['/a.js'] } })).toBe(
		'<script data-start="{&quot;languages&quot;:{&quot;nb&quot;:[&quot;/a.js&quot;]},&quot;screens&quot;:{},&quot;words&quot;:{}}" src="/boot.js"></script>'
	);
});

test('a page that loads the script in another way stops the build', () => {
	expect(() => withStartFiles('<script src="/start.js"></script>', nothing)).toThrow(/boot\.js/);
});

test('the page leaves out styles that no file of its start brings', () => {
	const link = (file: string): string => `\t\t<link href="${file}" rel="stylesheet">\n`;
	expect(
		withoutLaterStyles(link('/join.css') + link('/arrival.css') + link('/later.css'), manifest, ['nodes/21.js'])
	).toBe(link('/join.css') + link('/arrival.css'));
});
