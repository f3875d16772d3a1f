import { expect, test } from 'vitest';
import { splitSql } from './split-sql.ts';

test('statements end at semicolons', () => {
	expect(splitSql('select 1;\nselect 2 ;\n\n')).toEqual(['select 1', 'select 2']);
});

test('semicolons in text, names, comments and bodies do not count', () => {
	const body = `create function f() returns text language sql as $x$ select ';' $x$`;
	const rest = [
		`select 'it''s; one', e'\\';'`,
		'select ";"',
		'-- a; b\nselect /* c; d */ 1',
		body,
		'do $$ begin; end $$'
	];
	expect(splitSql(rest.join(';\n'))).toEqual(rest);
});

test('a dollar sign with a number is a parameter, not the start of a body', () => {
	expect(splitSql('select $1; select $2')).toEqual(['select $1', 'select $2']);
});

test('what holds only comments is no statement', () => {
	expect(splitSql('select 1; -- the end\n/* really; */')).toEqual(['select 1']);
});
