/** Comments, quoted text and dollar-quoted bodies, none of which end a statement; then the semicolon, which does. */
const TOKEN =
	/--[^\n]*|\/\*[\s\S]*?\*\/|[eE]'(?:[^'\\]|\\.|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$|(;)/g;

/**
 * Splits a migration into its statements, trimmed and without the closing semicolon, as the Supabase CLI records them.
 * Function bodies must be dollar-quoted (`begin atomic` is not understood).
 */
export function splitSql(sql: string): string[] {
	const statements: string[] = [];
	let start = 0;
	for (const match of sql.matchAll(TOKEN)) {
		if (match[2] !== ';') continue;
		statements.push(sql.slice(start, match.index).trim());
		start = match.index + 1;
	}
	statements.push(sql.slice(start).trim());
	return statements.filter((statement) => statement !== '' && !onlyComments(statement));
}

const onlyComments = (statement: string): boolean => statement.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, '').trim() === '';
