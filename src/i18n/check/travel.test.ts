import { expect, test } from 'vitest';
import { strayLanguages } from './travel.ts';

const texts = new Map([
	['nb', ['Det sendes når du er på nett.', 'Send']],
	['en', ['It is sent when you are online.', 'Send']]
]);
const nb = { path: 'chunks/lang-nb-AbCd1234.js', source: 'const a=()=>`Det sendes når du er på nett.`' };
const en = { path: 'chunks/lang-en-AbCd1234.js', source: 'const a=()=>`It is sent when you are online.`' };
const app = {
	path: 'entry/app.js',
	source: 'import"./x.js";const l=()=>import("../chunks/lang-en-AbCd1234.js"),s="Send"'
};

test('one file per language, loaded on demand, is as it should be', () => {
	expect(strayLanguages([nb, en, app], texts)).toEqual([]);
});

test('words for workers are a file of their own in the same language', () => {
	for (const path of ['chunks/lang-en-worker-AbCd1234.js', 'chunks/lang-en-worker-a-_d1234.js']) {
		expect(strayLanguages([nb, { ...en, path }], texts)).toEqual([]);
	}
	const dari = { path: 'chunks/lang-fa-AF-AbCd1234.js', source: '`متن دری، کافی طولانی است.`' };
	expect(
		strayLanguages([nb, dari], new Map([...texts].slice(0, 1).concat([['fa-AF', ['متن دری، کافی طولانی است.']]])))
	).toEqual([]);
});

test('a text outside its language’s files is named', () => {
	expect(strayLanguages([nb, en, { ...app, source: app.source + en.source }], texts)).toEqual([
		'entry/app.js holds texts in en'
	]);
	expect(strayLanguages([{ ...nb, source: nb.source + en.source }, en], texts)).toEqual([
		'chunks/lang-nb-AbCd1234.js holds texts in en'
	]);
});

test('a text that is part of another language’s text is not taken for it', () => {
	const near = new Map([...texts, ['nn', ['Det sendes når du er på nett. Sjå her.']]]);
	const nn = { path: 'chunks/lang-nn-AbCd1234.js', source: 'const a=()=>`Det sendes når du er på nett. Sjå her.`' };
	expect(strayLanguages([nb, en, nn, app], near)).toEqual([]);
	expect(strayLanguages([nb, en, { ...nn, source: nn.source + nb.source }, app], near)).toEqual([
		'chunks/lang-nn-AbCd1234.js holds texts in nb'
	]);
});

test('a text stands between any quotes', () => {
	for (const quote of ['"', "'", '`']) {
		const source = `x={a:${quote}It is sent when you are online.${quote}}`;
		expect(strayLanguages([nb, en, { ...app, source }], texts)).toEqual(['entry/app.js holds texts in en']);
	}
});

test('a language every reader loads is named', () => {
	const eager = { ...app, source: 'import{a}from"../chunks/lang-en-AbCd1234.js"' };
	expect(strayLanguages([nb, en, eager], texts)).toEqual(['entry/app.js always loads en']);
});

test('a build without a language’s texts is not a good build', () => {
	expect(strayLanguages([nb, app], texts)).toEqual(['no file holds the texts in en']);
});
