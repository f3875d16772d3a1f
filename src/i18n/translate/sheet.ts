/** The texts as a spreadsheet: CSV of RFC 4180, which also takes the semicolons a Norwegian Excel writes. */

export interface Row {
	key: string;
	context: string;
	bokmal: string;
	english: string;
	translation: string;
	/** Characters there is room for. */
	most: number;
}

const columns = ['key', 'context', 'bokmal', 'english', 'translation', 'most'] as const;

/** Excel reads a file as UTF-8 only behind this mark. */
const MARK = '\uFEFF';

export function toSheet(rows: readonly Row[]): string {
	const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column])))];
	return MARK + lines.map((cells) => cells.map(quoted).join(',')).join('\r\n') + '\r\n';
}

function quoted(cell: string): string {
	return /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * The filled-in translations, with the bokmål they were made from.
 * Throws a SyntaxError when the columns key, bokmal and translation are not there.
 */
export function fromSheet(csv: string): Pick<Row, 'key' | 'bokmal' | 'translation'>[] {
	const text = csv.replace(MARK, '');
	const [head = [], ...lines] = cellsOf(text, /^[^\r\n]*;/.test(text) ? ';' : ',');
	const at = (name: string): number => {
		const index = head.indexOf(name);
		if (index === -1) throw new SyntaxError(`The first line names no column ${name}`);
		return index;
	};
	const [key, bokmal, translation] = [at('key'), at('bokmal'), at('translation')];
	return lines
		.filter((cells) => cells.some((cell) => cell !== ''))
		.map((cells) => ({
			key: cells[key] ?? '',
			bokmal: cells[bokmal] ?? '',
			translation: cells[translation] ?? ''
		}));
}

function cellsOf(text: string, separator: ',' | ';'): string[][] {
	const cell = new RegExp(`(?:"((?:[^"]|"")*)"|((?!")[^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'y');
	const lines: string[][] = [[]];
	while (cell.lastIndex < text.length) {
		const [, inQuotes, plain = '', end = ''] = cell.exec(text) ?? [];
		lines.at(-1)?.push(inQuotes?.replaceAll('""', '"') ?? plain);
		if (end === separator) continue;
		if (cell.lastIndex === 0) throw new SyntaxError(`A quotation mark is not closed in line ${lines.length}`);
		lines.push([]);
	}
	return lines;
}
