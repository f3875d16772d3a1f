import type { Attachment } from '../attachment/types.ts';
import type { Audience } from '../audience/types.ts';
import type { Row, TableName } from '../rows.ts';

/** A copy of an enrolment to keep: from a participant's own phone, or from the office for its archive. */
export interface Copy {
	format: 'stegvis-copy-1';
	/** ISO 8601. */
	made_at: string;
	audiences: readonly Pick<Audience, 'id' | 'kind' | 'worker_id'>[];
	rows: Partial<Record<TableName, readonly Row[]>>;
}

/** The words of one language for a copy that people read. */
export interface CopyWords {
	lang: string;
	dir: 'ltr' | 'rtl';
	title: string;
	/** Heading of what a table holds. */
	part(tbl: TableName): string;
	/** The words of a row; '' for one that has none. */
	text(tbl: TableName, row: Row): string;
	/** How it stands and when it is: nothing for most. */
	facts(tbl: TableName, row: Row): string[];
	who(person: string): string;
	where(audience: string): string;
	when(instant: string): string;
}

/** Names a column that leaves no phone and no server in a copy: with it a file could be read after its row is gone. */
export const withoutKeys = (column: string, value: unknown): unknown => (column === 'file_key' ? undefined : value);

/** What people read, in this order; everything else is in the data alone. */
const PARTS = [
	...(['goal', 'problem', 'rating', 'agreement', 'task', 'evaluation', 'appointment', 'job_application'] as const),
	...(['profile', 'employer_contact', 'contact_entry', 'check_in', 'bad_day'] as const),
	...(['home', 'defect', 'attachment', 'money_line', 'service_contact', 'message', 'revision'] as const)
];

/** The copy as one page without scripts, the oldest first: what, how it stands, when, by whom, and who can see it. */
export function page(copy: Copy, words: CopyWords): string {
	const parts = PARTS.flatMap((tbl) => {
		// A sheet of which nothing is written says nothing.
		const rows = (copy.rows[tbl] ?? [])
			.filter((row) => tbl !== 'home' || words.text(tbl, row) !== '')
			// What was said stands among the messages.
			.filter((row) => tbl !== 'attachment' || (row as Attachment).kind === 'photo')
			.sort((a, b) => a.created_at.localeCompare(b.created_at));
		const items = rows.map((row) => item(tbl, row, words)).join('\n');
		return rows.length === 0 ? [] : [`<h2>${escaped(words.part(tbl))}</h2>\n<ul>\n${items}\n</ul>`];
	});
	return `<!doctype html>
<html lang="${words.lang}" dir="${words.dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(words.title)}</title>
<style>body{font:1em/1.5 system-ui;max-width:42em;margin:2em auto;padding:0 1em}p{margin:0;white-space:pre-wrap}li{margin:0 0 1em}</style>
<h1>${escaped(words.title)}</h1>
${parts.join('\n')}
</html>
`;
}

function item(tbl: TableName, row: Row, words: CopyWords): string {
	const below = [words.when(row.created_at), words.who(row.created_by), words.where(row.audience_id)];
	const facts = words.facts(tbl, row).map((fact) => `<p>${escaped(fact)}</p>`);
	return `<li><p dir="auto">${escaped(words.text(tbl, row))}</p>${facts.join('')}<small>${escaped(below.join(' · '))}</small></li>`;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
